import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { verify } from '#libs/commands/index.js';
import { asAdmin } from '#test/support/postgres.js';
import { CITY } from './counting.js';
import { anIssue, ask, done, openHouse, REGISTRY, type House } from './house.js';

describe('an action whose connection is cut', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const cut = new Set<number>();
  /** Ends the server's side of the next application connection that waits for the held table. */
  async function cutWaiting(): Promise<void> {
    const waiting = `SELECT pid FROM pg_stat_activity WHERE usename = $1 AND wait_event_type = 'Lock' AND pid <> ALL ($2)`;
    const user = new URL(house.database.appUrl).username;
    for (;;) {
      const [found] = await asAdmin<{ pid: number }>(house.database.adminUrl, waiting, [user, [...cut]]);
      if (found === undefined) continue;
      cut.add(found.pid);
      await asAdmin(house.database.adminUrl, 'SELECT pg_terminate_backend($1)', [found.pid]);
      return;
    }
  }

  it('leaves nothing behind in the middle of writing, is tried once more, and then says it is unavailable', async () => {
    const id = await anIssue(house.door, '500103', false);
    const holder = new pg.Client({ connectionString: house.database.adminUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE task IN ACCESS EXCLUSIVE MODE');
    // The transfer writes issue and event first and then waits for `task`: both cuts fall in the middle of it.
    const request = ask({ type: 'transfer' }, id);
    const outcome = house.door.submit(CITY, request);
    await cutWaiting();
    await cutWaiting();
    expect(await outcome).toMatchObject({ kind: 'unavailable', refusal: { code: 'RECORD_UNAVAILABLE' } });
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await asAdmin(house.database.adminUrl, 'SELECT version FROM issue WHERE id = $1', [id])).toEqual([
      { version: 1 },
    ]);
    expect(await asAdmin(house.database.adminUrl, 'SELECT 1 FROM event WHERE aggregate_id = $1', [id])).toHaveLength(1);
    expect(done(await house.door.submit(CITY, request))).toMatchObject({ version: 2, replayed: false });
    expect(done(await house.door.submit(CITY, request))).toMatchObject({ version: 2, replayed: true });
    expect(await verify(house.app.pool, REGISTRY)).toMatchObject({ ok: true });
  });

  it('is carried out once when the first connection is lost and the second holds', async () => {
    const id = await anIssue(house.door, '500103', false);
    const holder = new pg.Client({ connectionString: house.database.adminUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE task IN ACCESS EXCLUSIVE MODE');
    const outcome = house.door.submit(CITY, ask({ type: 'transfer' }, id));
    await cutWaiting();
    await holder.query('ROLLBACK');
    await holder.end();
    expect(done(await outcome)).toMatchObject({ version: 2, replayed: false });
  });
});
