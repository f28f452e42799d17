import { readFileSync } from 'node:fs';
import { createAccount } from '#apps/api/session/create-account.js';
import type { Role } from '#libs/domain/kernel/roles.js';
import { textOption, textOptions, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { onDatabase } from './database.js';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Makes or renews an account, or shuts one. The only way to the first login where there is no demo. */
export const command: Command = {
  usage: [
    'account LOGIN --name NAME --unit city|DISTRICT --role ROLE… [--home-district CODE] [--certified] < FILE   (first line: the password)',
    'account LOGIN … --password-file FILE',
    'account LOGIN --disable',
  ],
  options: {
    name: text,
    unit: text,
    role: { type: 'string', multiple: true },
    'home-district': text,
    certified: flag,
    'password-file': text,
    disable: flag,
  },
  async run(call, out): Promise<ExitCode> {
    const [login, ...more] = call.positionals;
    if (login === undefined || more.length > 0) throw new UsageError('请给出一个账号', 'give one login');
    const disable = call.values['disable'] === true;
    const id = disable ? await shut(login) : await save(login, call);
    if (call.json) out.print(JSON.stringify({ id, disabled: disable }));
    else out.print(disable ? `已停用 / shut: ${id}` : `已保存 / saved: ${id}`);
    return 0;
  },
};

function save(login: string, call: Call): Promise<string> {
  const [name, unit] = [textOption(call, 'name'), textOption(call, 'unit')];
  if (name === undefined || unit === undefined)
    throw new UsageError('请给出 --name 和 --unit', 'give --name and --unit');
  const account = {
    login,
    name,
    unit,
    roles: textOptions(call, 'role') as Role[],
    homeDistrict: textOption(call, 'home-district') ?? null,
    certified: call.values['certified'] === true,
    password: passwordFrom(textOption(call, 'password-file') ?? '-'),
  };
  return onDatabase(({ pool }) => createAccount(pool, account));
}

function passwordFrom(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch {
    throw new UsageError(`读不到口令文件“${path}”`, `the password file "${path}" cannot be read`);
  }
}

function shut(login: string): Promise<string> {
  return onDatabase(async ({ pool }) => {
    const sql = 'UPDATE account SET disabled = true WHERE login = $1 RETURNING id';
    const { rows } = await pool.query<{ id: string }>(sql, [login]);
    if (rows[0] === undefined) throw new UsageError(`没有账号“${login}”`, `there is no account "${login}"`);
    return rows[0].id;
  });
}
