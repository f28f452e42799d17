import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { businessNow, moveClock, verify } from '#libs/commands/index.js';
import { asAdmin } from '#test/support/postgres.js';
import { CITY } from './counting.js';
import { anIssue, ask, done, openHouse, REGISTRY, type House } from './house.js';

const DAY = 86_400_000;

describe('the drill clock', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('moves business time forward, tells who moved it, and wakes the issues with running clocks, soonest first', async () => {
    const first = await anIssue(house.door, '500103');
    const second = await anIssue(house.door, '500102');
    const closed = await anIssue(house.door, '500102');
    done(await house.door.submit(CITY, ask({ type: 'close' }, closed)));
    await asAdmin(house.database.adminUrl, 'DELETE FROM outbox');
    const before = await businessNow(house.app.pool);
    done(await moveClock(house.door, CITY, before + 16 * DAY, randomUUID()));
    const after = await businessNow(house.app.pool);
    expect(after - before).toBeGreaterThanOrEqual(16 * DAY);
    expect(after - before).toBeLessThan(16 * DAY + 5_000);
    const told = await asAdmin<{ aggregate_id: string }>(
      house.database.adminUrl,
      'SELECT aggregate_id FROM outbox ORDER BY id',
    );
    expect(told.map((row) => row.aggregate_id)).toEqual([first, second]);
    const [event] = await asAdmin(
      house.database.adminUrl,
      `SELECT actor, type FROM event WHERE aggregate_type = 'drill'`,
    );
    expect(event).toEqual({ actor: CITY.id, type: 'clock-moved' });
  });

  it('dates later events by the moved clock but keeps the real time beside it', async () => {
    const id = await anIssue(house.door, '500103');
    const [event] = await asAdmin<{ moved: boolean }>(
      house.database.adminUrl,
      `SELECT at - recorded_at > interval '15 days' AS moved FROM event WHERE aggregate_id = $1 AND seq = 1`,
      [id],
    );
    expect(event?.moved).toBe(true);
    expect(await verify(house.app.pool, REGISTRY)).toMatchObject({ ok: true });
  });

  it('does not move back, nor twice for one key', async () => {
    const now = await businessNow(house.app.pool);
    expect(await moveClock(house.door, CITY, now - 1_000, randomUUID())).toMatchObject({
      kind: 'refused',
      refusal: { code: 'CLOCK_FORWARD_ONLY' },
    });
    const key = randomUUID();
    done(await moveClock(house.door, CITY, now + DAY, key));
    expect(done(await moveClock(house.door, CITY, now + DAY, key)).replayed).toBe(true);
    expect((await businessNow(house.app.pool)) - now).toBeLessThan(DAY + 5_000);
    await expect(house.app.pool.query('UPDATE app_clock SET offset_ms = 0')).rejects.toMatchObject({ code: '42501' });
    await expect(house.app.pool.query('SELECT huandu_move_clock(-1)')).rejects.toMatchObject({ code: '22023' });
  });
});
