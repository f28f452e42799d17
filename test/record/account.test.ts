import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logIn } from '#apps/api/session/login.js';
import { run } from '#apps/cli/run.js';
import { openDatabase, type Database } from '#libs/persistence/index.js';
import { freshDatabase, type TestDatabase } from '#test/support/postgres.js';

const PASSWORD = 'a long enough password';

describe('an account by the command line', () => {
  const before = process.env['DATABASE_URL'];
  let files: string;
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    files = mkdtempSync(join(tmpdir(), 'huandu-account-'));
    writeFileSync(join(files, 'password'), `${PASSWORD}\nnot this line\n`);
    test = await freshDatabase();
    database = await openDatabase(test.appUrl);
    process.env['DATABASE_URL'] = test.appUrl;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    rmSync(files, { recursive: true });
    await database.close();
    await test.drop();
  });

  async function account(...argv: string[]): Promise<{ code: number; said: string }> {
    const said: string[] = [];
    const keep = (line: string): void => void said.push(line);
    return { code: await run(['account', ...argv], { print: keep, say: keep }), said: said.join('\n') };
  }
  const wang = (...argv: string[]) =>
    account('wang', '--name', '演示调度员', '--password-file', join(files, 'password'), ...argv);

  it('lets a person in where there is no demo', async () => {
    expect(await wang('--unit', 'city', '--role', 'coordinator')).toEqual({ code: 0, said: '已保存 / saved: wang' });
    expect(await logIn(database.pool, 'wang', PASSWORD)).toMatchObject({ roles: ['coordinator'], unit: 'city' });
  });

  it.each([
    ['a role of the other level', ['--unit', '500103', '--role', 'coordinator'], '角色'],
    ['a role that does not exist', ['--unit', 'city', '--role', 'king'], '角色'],
    ['no role', ['--unit', 'city'], '角色'],
    ['a unit that does not exist', ['--unit', '999999', '--role', 'liaison'], '单位'],
    ['no unit', ['--role', 'liaison'], '--unit'],
  ])('is refused in a sentence with %s, and stays as it was', async (_what, argv, word) => {
    const { code, said } = await wang(...argv);
    expect([code, said]).toEqual([2, expect.stringContaining(word)]);
    expect(await logIn(database.pool, 'wang', PASSWORD)).toMatchObject({ roles: ['coordinator'], unit: 'city' });
  });

  it('is shut, and then nobody logs in with it', async () => {
    expect((await account('wang', '--disable')).code).toBe(0);
    await expect(logIn(database.pool, 'wang', PASSWORD)).rejects.toMatchObject({ status: 401 });
    expect((await account('nobody', '--disable')).code).toBe(2);
  });
});
