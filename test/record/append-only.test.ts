import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '#libs/commands/index.js';
import { asAdmin } from '#test/support/postgres.js';
import { CITY } from './counting.js';
import { anIssue, ask, done, openHouse, REGISTRY, type House } from './house.js';

describe('the record of events', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    for (let i = 0; i < 5; i += 1) await anIssue(house.door, '500103');
  });
  afterAll(() => house.close());

  it.each([
    'UPDATE event SET type = type',
    'DELETE FROM event',
    'TRUNCATE event',
    'ALTER TABLE event DISABLE TRIGGER ALL',
    'DROP TABLE event',
  ])('does not let the application run: %s', async (sql) => {
    await expect(house.app.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['UPDATE event SET type = type', 'DELETE FROM event', 'TRUNCATE event'])(
    'stops even the owner by a trigger: %s',
    async (sql) => {
      await expect(asAdmin(house.database.adminUrl, sql)).rejects.toMatchObject({
        message: expect.stringContaining('append-only'),
      });
    },
  );

  it('gives the application a role without power over rows or schema', async () => {
    const [role] = await asAdmin(
      house.database.adminUrl,
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, has_schema_privilege(rolname, 'public', 'CREATE') AS creates
       FROM pg_roles WHERE rolname = $1`,
      [new URL(house.database.appUrl).username],
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      creates: false,
    });
  });

  it('verifies: chain, hashes, sequence, and states are the folds', async () => {
    expect(await verify(house.app.pool, REGISTRY)).toMatchObject({ ok: true, events: 10, aggregates: 5, findings: [] });
  });

  const tamper = async (...sql: string[]): Promise<void> => {
    await asAdmin(house.database.adminUrl, ['SET session_replication_role = replica', ...sql].join(';'));
  };

  it('names the event in which a superuser changed one byte', async () => {
    const id = await anIssue(house.door, '500103');
    await tamper(
      `UPDATE event SET data = jsonb_set(data, '{enterprise}', '"某水泥廠"') WHERE aggregate_id = '${id}' AND seq = 1`,
    );
    const report = await verify(house.app.pool, REGISTRY);
    expect(report.ok).toBe(false);
    expect(report.findings[0]).toEqual({
      aggregateType: 'issue',
      aggregateId: id,
      seq: 1,
      type: 'registered',
      problem: 'wrong-hash',
    });
    await tamper(
      `UPDATE event SET data = jsonb_set(data, '{enterprise}', '"某水泥厂"') WHERE aggregate_id = '${id}' AND seq = 1`,
    );
    expect((await verify(house.app.pool, REGISTRY)).ok).toBe(true);
  });

  it.each([
    ['an event taken out of the middle', `DELETE FROM event WHERE aggregate_id = '$id' AND seq = 2`, 'gap', 3],
    ['the tail cut off', `DELETE FROM event WHERE aggregate_id = '$id' AND seq = 3`, 'head-differs', null],
    ['all events of an issue removed', `DELETE FROM event WHERE aggregate_id = '$id'`, 'no-events', null],
    [
      'two events exchanged',
      `UPDATE event SET seq = 9 WHERE aggregate_id = '$id' AND seq = 2; UPDATE event SET seq = 2 WHERE aggregate_id = '$id' AND seq = 3;
      UPDATE event SET seq = 3 WHERE aggregate_id = '$id' AND seq = 9`,
      'broken-chain',
      2,
    ],
    [
      'an event slipped in at the end',
      `INSERT INTO event SELECT aggregate_type, aggregate_id, 4, type, data, actor, role, at, recorded_at, command_id, hash, hash
      FROM event WHERE aggregate_id = '$id' AND seq = 3`,
      'wrong-hash',
      4,
    ],
    [
      'a state changed in its row',
      `UPDATE issue SET state = state || '{"closed": true}' WHERE id = '$id'`,
      'state-differs',
      null,
    ],
    ['a row removed', `DELETE FROM issue WHERE id = '$id'`, 'no-row', null],
  ])('finds %s', async (_what, sql, problem, seq) => {
    const fresh = await openHouse();
    try {
      const id = await anIssue(fresh.door, '500103');
      done(await fresh.door.submit(CITY, ask({ type: 'note', text: 'x' }, id)));
      await asAdmin(fresh.database.adminUrl, `SET session_replication_role = replica; ${sql.replaceAll('$id', id)}`);
      const report = await verify(fresh.app.pool, REGISTRY);
      expect(report.findings[0]).toMatchObject({ aggregateId: id, problem, seq });
    } finally {
      await fresh.close();
    }
  });

  it('is written with the action or not at all: when its insert fails, so does the action', async () => {
    const id = await anIssue(house.door, '500103');
    const role = new URL(house.database.appUrl).username;
    const request = ask({ type: 'note', text: 'unrecorded' }, id);
    await asAdmin(house.database.adminUrl, `REVOKE INSERT ON event FROM ${role}`);
    await expect(house.door.submit(CITY, request)).rejects.toMatchObject({ code: '42501' });
    await asAdmin(house.database.adminUrl, `GRANT INSERT ON event TO ${role}`);
    expect(done(await house.door.submit(CITY, request))).toMatchObject({ version: 3, replayed: false });
  });
});
