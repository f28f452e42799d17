import { LongText } from '../../forms/fields.js';

/** For actions that need no input. */
export class EmptyDto {}

export class ReasonDto {
  @LongText('理由', 'Reason', { example: '材料不全，现场情况与报告不符。' })
  readonly reason!: string;
}
