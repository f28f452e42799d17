import { Line } from '../forms/fields.js';

export class LoginDto {
  @Line('账号', 'Login', { example: 'coordinator', max: 100 })
  readonly login!: string;

  @Line('密码', 'Password', { example: '••••••••', max: 200 })
  readonly password!: string;
}
