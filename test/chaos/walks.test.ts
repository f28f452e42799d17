import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGISTRY, verify } from '#libs/commands/index.js';
import { City } from '../support/city.js';
import { asAdmin } from '../support/postgres.js';
import * as agree from './accounts-agree.js';
import { processesAreRecord } from './processes-agree.js';
import { seedOf } from './random.js';
import { Walk } from './walk.js';

const ISSUES = 200;
const ACTIONS = 2_400;
/** Mornings to which the drill clock moves while people work. */
const DAYS = ['06-06', '06-13', '06-19', '07-01', '07-08', '07-22'];

describe('random legal walks of eight people at once over two hundred issues', () => {
  let city: City;
  let walk: Walk;
  beforeAll(async () => {
    city = await City.open({ from: '2024-06-03T09:00' });
    walk = new Walk(city, { seed: seedOf('walks'), issues: ISSUES });
    const done = (): number => walk.log.count('ok');
    for (const [i, day] of DAYS.entries()) {
      await walk.run(() => done() >= (ACTIONS * (i + 1)) / DAYS.length);
      await city.jump(`2024-${day}T09:00`);
    }
    await city.settled(60_000);
    process.stderr.write(
      `walks: ${walk.log.calls.length} calls, ${done()} done; refused ${JSON.stringify(walk.log.codes())}\n`,
    );
  }, 240_000);
  afterAll(() => city.close());

  it('went far: every issue registered, most kinds of action taken, and no call left open', () => {
    expect(walk.issues).toHaveLength(ISSUES);
    expect(walk.log.count('unknown')).toBe(0);
    const kinds = new Set(walk.log.calls.filter(({ outcome }) => outcome === 'ok').map(({ action }) => action));
    expect(kinds.size).toBeGreaterThan(40);
    expect(walk.log.calls.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('the log of the clients is the record, in real-time order', async () => {
    agree.logIsRecord(walk.log, await agree.entries(city));
    agree.orderIsRealTime(walk.log);
  });

  it('every state on the way kept the invariants, and every reminder came once', async () => {
    const record = await agree.entries(city);
    agree.historyIsLawful(record);
    agree.remindedOnce(record);
  });

  it('projections, tasks, clocks and work lists are the record', async () => {
    await agree.screensAreRecord(city);
    await agree.workListsAreTasks(city);
  });

  it('each workflow knows what the record knows, and its timer is set to the earliest clock', async () => {
    const { open, ended } = await processesAreRecord(city);
    expect(open + ended).toBe(ISSUES);
    expect(ended).toBeGreaterThan(0);
  }, 120_000);

  it('one byte changed by a superuser is found, and the event named', async () => {
    const [event] = await city.sql<{ id: string; seq: number; type: string; data: object }>(
      `SELECT aggregate_id::text AS id, seq, type, data FROM event WHERE type = 'correction-ordered' ORDER BY aggregate_id LIMIT 1`,
    );
    const write = (data: string): Promise<object[]> =>
      asAdmin(
        city.stack.urls.databaseAdmin,
        WRITE.replaceAll('$', () => data.replaceAll("'", "''")).replace('ID', event?.id ?? ''),
      );
    const before = JSON.stringify(event?.data);
    expect(before).toContain('立即覆盖');
    await write(before.replace('立即覆盖', '立即复盖'));
    try {
      expect(await verify(city.open.database.pool, REGISTRY)).toMatchObject({
        ok: false,
        findings: [{ aggregateId: event?.id, seq: event?.seq, type: event?.type, problem: 'wrong-hash' }],
      });
      await expect(city.stack.cli(['verify'])).rejects.toThrow('record is damaged');
    } finally {
      await write(before);
    }
    expect(await city.stack.cli(['verify', '--json'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('"ok":true'),
    });
  });
});

const WRITE = `ALTER TABLE event DISABLE TRIGGER event_append_only;
  UPDATE event SET data = '$' WHERE type = 'correction-ordered' AND aggregate_id = 'ID';
  ALTER TABLE event ENABLE TRIGGER event_append_only;`;
