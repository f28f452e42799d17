import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '#apps/cli/run.js';
import { openDoor } from '#libs/commands/index.js';
import { asAdmin, freshDatabase, type TestDatabase } from '#test/support/postgres.js';
import { aRegistration, seedOfficers, TEAM_LEADER } from './real-issue.js';

const DAY = 86_400_000;

describe('the command line on the record', () => {
  let database: TestDatabase;
  const before = { ...process.env };
  const ids: string[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(process.env, {
      DATABASE_URL: database.appUrl,
      DATABASE_ADMIN_URL: database.adminUrl,
      HUANDU_DRILL: 'on',
    });
    const open = await openDoor(database.appUrl);
    await seedOfficers(open.database.pool);
    for (const key of ['registration-1', 'registration-2', 'registration-3']) {
      const outcome = await open.door.submit(TEAM_LEADER, {
        aggregateType: 'issue',
        command: aRegistration(),
        idempotencyKey: key,
      });
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      ids.push(outcome.aggregateId);
    }
    await open.database.close();
  });
  afterAll(async () => {
    process.env = before;
    await database.drop();
  });

  async function huandu(...argv: string[]): Promise<{ code: number; printed: string; said: string }> {
    const [printed, said]: string[][] = [[], []];
    const code = await run(argv, { print: (line) => printed?.push(line), say: (line) => said?.push(line) });
    return { code, printed: (printed ?? []).join('\n'), said: (said ?? []).join('\n') };
  }

  it('migrates again without doing anything', async () => {
    const { code, printed } = await huandu('migrate', '--json');
    expect([code, JSON.parse(printed)]).toEqual([0, { applied: [] }]);
  });

  it('verifies real issues', async () => {
    const { code, printed } = await huandu('verify', '--json');
    expect([code, JSON.parse(printed)]).toEqual([
      0,
      expect.objectContaining({ ok: true, aggregates: 3, findings: [] }),
    ]);
  });

  it('rebuilds real issues to exactly what they were', async () => {
    expect((await huandu('rebuild', '--check')).code).toBe(0);
    await asAdmin(
      database.adminUrl,
      `UPDATE issue SET status = 'x' WHERE id = '${ids[0]}'; DELETE FROM task WHERE aggregate_id = '${ids[1]}'`,
    );
    const found = await huandu('rebuild', '--check', '--json');
    expect([found.code, JSON.parse(found.printed)]).toEqual([
      1,
      { aggregates: 3, differences: 2, different: ids.slice(0, 2).sort() },
    ]);
    expect((await huandu('rebuild', '--type', 'issue')).code).toBe(0);
    expect((await huandu('rebuild', '--check')).code).toBe(0);
    expect(await huandu('rebuild', '--type', 'nothing')).toMatchObject({ code: 2 });
  });

  it('moves the drill clock forward and shows it', async () => {
    const now = async (...args: string[]): Promise<number> =>
      Date.parse(JSON.parse((await huandu('set-clock', '--json', ...args)).printed).now as string);
    const before = await now();
    expect((await now('--days', '16')) - before).toBeGreaterThanOrEqual(16 * DAY);
    expect(await huandu('set-clock', '--to', '2020-01-01')).toMatchObject({
      code: 2,
      said: expect.stringContaining('只能向前'),
    });
    process.env['HUANDU_DRILL'] = 'off';
    expect(await huandu('set-clock', '--days', '1')).toMatchObject({
      code: 2,
      said: expect.stringContaining('HUANDU_DRILL'),
    });
  });

  it('names the damaged event and ends with code 1', async () => {
    await asAdmin(
      database.adminUrl,
      `SET session_replication_role = replica; UPDATE event SET actor = 'someone-else' WHERE aggregate_id = '${ids[1]}' AND seq = 1`,
    );
    const { code, printed } = await huandu('verify');
    expect(code).toBe(1);
    expect(printed).toContain(`issue ${ids[1]} #1 registered`);
  });

  it('says in a sentence that the database does not answer, or that a setting is missing', async () => {
    process.env['DATABASE_URL'] = 'postgres://a:b@127.0.0.1:1/x';
    expect(await huandu('verify')).toMatchObject({ code: 2, said: expect.stringContaining('DATABASE_URL') });
    delete process.env['DATABASE_URL'];
    expect(await huandu('verify')).toMatchObject({ code: 2, said: expect.stringContaining('DATABASE_URL') });
  });
});
