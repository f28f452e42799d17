import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { bodyAs } from '#apps/api/forms/body.pipe.js';
import { Problem } from '#apps/api/http/problem.js';
import { importList, type ImportAnswer } from '#apps/api/imports/import-list.js';
import { ImportDto } from '#apps/api/imports/imports.dto.js';
import { businessNow, openDoor } from '#libs/commands/index.js';
import { toShanghaiDate } from '#libs/domain/clock/index.js';
import type { Actor, Role } from '#libs/domain/kernel/roles.js';
import { PLANS } from '#libs/domain/plan/packs.js';
import { databaseUrl } from '#libs/platform/index.js';
import { textOption, UsageError, type Call, type ExitCode, type Output } from '../../command.js';
import { reach } from '../database.js';

const text = { type: 'string' } as const;

export const REGISTER_OPTIONS = {
  as: text,
  plan: text,
  inspectors: text,
  'content-kind': text,
  'object-kind': text,
  source: text,
  'discovered-on': text,
} as const;

/** Registers each row that can be taken, in the name of an account. 0 all rows are on record, 1 not all. */
export async function register(content: Buffer, path: string, call: Call, out: Output): Promise<ExitCode> {
  const given = givenIn(call);
  const login = textOption(call, 'as');
  if (login === undefined) throw new UsageError('请用 --as 指定办理账号', 'name the acting account with --as');
  const open = await reach('DATABASE_URL', () =>
    openDoor(databaseUrl('DATABASE_URL'), { poolSize: 4, name: 'huandu-cli' }),
  );
  try {
    const { id, roles, unit } = await accountOf(open.database.pool, login);
    const actor: Actor = { id, roles: roles as Role[], unit };
    const now = await businessNow(open.database.pool);
    const upload = { content, hash: createHash('sha256').update(content).digest('hex'), name: basename(path) };
    const answer = await importList({ ...open, now }, actor, upload, given, toShanghaiDate(now));
    if (call.json) out.print(JSON.stringify(answer));
    else sentences(answer).forEach((line) => out.print(line));
    return answer.results.every(({ state }) => state === 'registered' || state === 'already') ? 0 : 1;
  } catch (error) {
    if (error instanceof Problem) throw new UsageError(error.refusal.zh, error.refusal.en);
    throw error;
  } finally {
    await open.database.close();
  }
}

function givenIn(call: Call): ImportDto {
  const option = (name: string): string | undefined => textOption(call, name);
  const body = {
    plan: option('plan') ?? PLANS[0]?.id,
    inspectors: option('inspectors'),
    contentKind: option('content-kind'),
    objectKind: option('object-kind'),
    source: option('source'),
    discoveredOn: option('discovered-on'),
    year: option('year'),
  };
  try {
    return bodyAs(ImportDto, JSON.parse(JSON.stringify(body)));
  } catch (error) {
    if (error instanceof Problem) throw new UsageError(error.refusal.zh, error.refusal.en);
    throw error;
  }
}

async function accountOf(
  pool: import('pg').Pool,
  login: string,
): Promise<{ readonly id: string; readonly roles: string[]; readonly unit: string }> {
  const { rows } = await pool.query<{ id: string; roles: string[]; unit: string }>(
    'SELECT id, roles, unit FROM account WHERE login = $1 AND NOT disabled',
    [login],
  );
  if (rows[0] === undefined) throw new UsageError(`没有账号“${login}”`, `there is no account "${login}"`);
  return rows[0];
}

function sentences({ results, rows }: ImportAnswer): string[] {
  const words = {
    ready: '可导入',
    registered: '已登记',
    already: '此前已登记',
    refused: '未登记',
    incomplete: '信息不全',
  };
  const done = results.filter(({ state }) => state === 'registered').length;
  return [
    ...results.map(
      ({ row, state, number, problems }) =>
        `  第 ${row} 行  ${words[state]}  ${number ?? ''}  ${problems.map(({ zh }) => zh).join('；')}`,
    ),
    `共 ${rows} 行，新登记 ${done} 行 / ${done} of ${rows} rows registered`,
  ];
}
