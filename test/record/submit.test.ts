import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CommandDoor, type SubmitRequest } from '#libs/commands/index.js';
import { DirectoryWorld } from '#libs/persistence/index.js';
import { asAdmin } from '#test/support/postgres.js';
import { CITY, EMPTY_WORLD } from './counting.js';
import { anIssue, ask, done, openHouse, REGISTRY, type House } from './house.js';

describe('the one door', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());
  const rows = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    asAdmin<T>(house.database.adminUrl, sql, values);

  it('keeps event, state, task, clock, news and answer of an action together', async () => {
    const id = await anIssue(house.door, '500103');
    const outcome = done(await house.door.submit(CITY, ask({ type: 'note', text: '已到现场' }, id)));
    expect(outcome).toMatchObject({ version: 3, replayed: false, events: [{ seq: 3, type: 'noted' }] });
    const found = await rows(
      `SELECT i.version, i.state->>'enterprise' AS enterprise, i.visible_to, i.number,
        (SELECT count(*)::int FROM event e WHERE e.aggregate_id = i.id) AS events,
        (SELECT count(*)::int FROM task t WHERE t.aggregate_id = i.id) AS tasks,
        (SELECT count(*)::int FROM clock c WHERE c.aggregate_id = i.id) AS clocks,
        (SELECT count(*)::int FROM outbox o WHERE o.aggregate_id = i.id) AS news
       FROM issue i WHERE id = $1`,
      [id],
    );
    expect(found).toEqual([
      expect.objectContaining({
        version: 3,
        enterprise: '某水泥厂',
        visible_to: '500103',
        events: 3,
        tasks: 1,
        clocks: 1,
        news: 3,
      }),
    ]);
  });

  it('answers the same key with the same answer, and another body under it with a refusal', async () => {
    const id = await anIssue(house.door, '500103');
    const request = ask({ type: 'note', text: 'once' }, id);
    const first = done(await house.door.submit(CITY, request));
    const again = done(await house.door.submit(CITY, request));
    expect(again).toMatchObject({ version: first.version, events: first.events, at: first.at, replayed: true });
    const other = await house.door.submit(CITY, { ...request, command: { type: 'note', text: 'twice' } });
    expect(other).toMatchObject({ kind: 'refused', refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('gives a new issue the same id when its registration is repeated', async () => {
    const request = ask({ type: 'register', enterprise: '某印染厂', district: '500102' });
    const [first, again] = [await house.door.submit(CITY, request), await house.door.submit(CITY, request)].map(done);
    expect(again).toMatchObject({ aggregateId: first?.aggregateId, replayed: true });
  });

  it('has one effect when the same key is sent fifty times at once', async () => {
    const id = await anIssue(house.door, '500103');
    const request = ask({ type: 'note', text: 'parallel' }, id);
    const outcomes = (await Promise.all(Array.from({ length: 50 }, () => house.door.submit(CITY, request)))).map(done);
    expect(outcomes.filter((outcome) => !outcome.replayed)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome.version))).toEqual(new Set([3]));
    expect(await rows('SELECT 1 FROM event WHERE aggregate_id = $1', [id])).toHaveLength(3);
  });

  it('puts thirty parallel actions on one issue in one order', async () => {
    const id = await anIssue(house.door, '500103');
    const notes = Array.from({ length: 30 }, (_, i) =>
      house.door.submit(CITY, ask({ type: 'note', text: `n${i}` }, id)),
    );
    const versions = (await Promise.all(notes)).map((outcome) => done(outcome).version);
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 3));
  });

  it('lets exactly one of two closing actions win and tells the other why', async () => {
    const id = await anIssue(house.door, '500103');
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => house.door.submit(CITY, ask({ type: 'close' }, id))));
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1);
    const others = outcomes.filter((outcome) => outcome.kind === 'refused');
    expect(others.map((outcome) => [outcome.refusal.code, outcome.version])).toEqual(
      Array.from({ length: 3 }, () => ['CLOSED', 3]),
    );
    expect(await rows(`SELECT 1 FROM refusal_log WHERE aggregate_id = $1 AND code = 'CLOSED'`, [id])).toHaveLength(3);
  });

  it('refuses a stale version and tells the current one', async () => {
    const id = await anIssue(house.door, '500103');
    const outcome = await house.door.submit(CITY, { ...ask({ type: 'note', text: 'late' }, id), expectedVersion: 1 });
    expect(outcome).toMatchObject({ kind: 'refused', version: 2, refusal: { code: 'STALE_VERSION' } });
  });

  it('gives numbers without gaps, also when registrations run at once and some are refused', async () => {
    await Promise.all(Array.from({ length: 20 }, () => anIssue(house.door, '500102', false)));
    const same = randomUUID();
    const twice = [1, 2, 3].map(() =>
      house.door.submit(CITY, ask({ type: 'register', enterprise: 'x', district: '500102' }, same)),
    );
    expect((await Promise.all(twice)).filter((outcome) => outcome.kind === 'refused')).toHaveLength(2);
    const [last] = await rows<{ last: number; used: number }>(
      `SELECT last, (SELECT count(DISTINCT number)::int FROM issue) AS used FROM number_register WHERE series = 'issue-2026'`,
    );
    expect(last?.used).toBe(last?.last);
  });

  it('gives numbers without gaps through two API nodes at once, batches among them', async () => {
    const world = new DirectoryWorld(house.app.pool, EMPTY_WORLD);
    await world.refresh();
    const other = new CommandDoor(house.app.pool, REGISTRY, world);
    const doors = [house.door, other];
    const register = (): SubmitRequest => ask({ type: 'register', enterprise: 'x', district: '500102' });
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        doors[i % 2]?.submitMany(CITY, i % 10 === 0 ? [register(), register(), register()] : [register()]),
      ),
    );
    expect(outcomes.flat().map((outcome) => outcome?.kind)).toEqual(Array(48).fill('done'));
    const [count] = await rows<{ last: number; used: number }>(
      `SELECT last, (SELECT count(DISTINCT number)::int FROM issue) AS used FROM number_register WHERE series = 'issue-2026'`,
    );
    expect(count?.used).toBe(count?.last);
  });

  it('answers a batch one by one: refused ones do not stop the others', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => anIssue(house.door, '500103')));
    done(await house.door.submit(CITY, ask({ type: 'close' }, ids[1])));
    const requests = ids.map((id) => ask({ type: 'note', text: 'batch' }, id));
    const outcomes = await house.door.submitMany(CITY, requests);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['done', 'refused', 'done', 'done', 'done']);
    const again = await house.door.submitMany(CITY, requests);
    expect(again.map((outcome) => outcome.kind === 'done' && outcome.replayed)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  it('takes several commands for one aggregate in one batch', async () => {
    const id = await anIssue(house.door, '500103');
    const one = ask({ type: 'note', text: 'a' }, id);
    const outcomes = await house.door.submitMany(CITY, [one, one, ask({ type: 'note', text: 'b' }, id)]);
    expect(outcomes.map((outcome) => [done(outcome).version, done(outcome).replayed])).toEqual([
      [3, false],
      [3, true],
      [4, false],
    ]);
  });

  it('refuses keys, roles and text that cannot be kept', async () => {
    const id = await anIssue(house.door, '500103');
    const code = async (request: Parameters<typeof house.door.submit>[1]): Promise<string> => {
      const outcome = await house.door.submit(CITY, request);
      return outcome.kind === 'done' ? 'done' : outcome.refusal.code;
    };
    expect(await code(ask({ type: 'note', text: 'x' }, id, 'short'))).toBe('IDEMPOTENCY_KEY_INVALID');
    expect(await code(ask({ type: 'note', text: 'x' }, 'no-uuid'))).toBe('NOT_FOUND');
    expect(await code(ask({ type: 'note', text: 'a\u0000b' }, id))).toBe('TEXT_INVALID');
    expect(await code(ask({ type: 'note', text: '\ud800' }, id))).toBe('TEXT_INVALID');
    expect(await code(ask({ type: 'note', text: 'literal \\u0000 and 😀' }, id))).toBe('done');
    expect(await code({ ...ask({ type: 'note', text: 'x' }, id), role: 'leader' })).toBe('ROLE_NOT_HELD');
    expect(await code(ask({ type: 'note', text: 'x'.repeat(1_000_001) }, id))).toBe('COMMAND_TOO_LARGE');
  });
});
