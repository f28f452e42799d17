import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { inScope, searchQuery } from '#libs/persistence/index.js';
import { CITY, FULING, YUZHONG } from './counting.js';
import { anIssue, ask, done, openHouse, type House } from './house.js';

const TABLES = ['issue', 'issue_search', 'event', 'task', 'clock', 'outbox', 'command_log'];

describe('what a district sees', () => {
  let house: House;
  let yuzhong: string;
  let planned: string;
  beforeAll(async () => {
    house = await openHouse();
    yuzhong = await anIssue(house.door, '500103');
    planned = await anIssue(house.door, '500103', false);
    await anIssue(house.door, '500102');
  });
  afterAll(() => house.close());
  const count = (scope: string, table: string): Promise<number> =>
    inScope(house.app.pool, scope, async (client) => {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      return rows[0]?.n ?? -1;
    });

  it.each(TABLES)('is nothing in %s when no scope is set', async (table) => {
    expect((await house.app.pool.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
    expect(await count('', table)).toBe(0);
    expect(await count('*', table)).toBeGreaterThan(0);
    expect((await house.app.pool.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
  });

  it('is its own issues from transfer on, with their whole history, and no others', async () => {
    expect(await count('500103', 'issue')).toBe(1);
    expect(await count('500103', 'event')).toBe(2);
    expect(await count('500103', 'task')).toBe(1);
    expect(await count('500101', 'issue')).toBe(0);
    expect(await count('500101', 'event')).toBe(0);
    done(await house.door.submit(CITY, ask({ type: 'transfer' }, planned)));
    expect(await count('500103', 'issue')).toBe(2);
  });

  it('lets the district act on its issue, and hides it from another as if it were not there', async () => {
    done(await house.door.submit(YUZHONG, ask({ type: 'note', text: '已整改' }, yuzhong)));
    const foreign = await house.door.submit(FULING, ask({ type: 'note', text: 'x' }, yuzhong));
    const unknown = await house.door.submit(FULING, ask({ type: 'note', text: 'x' }, randomUUID()));
    expect(foreign).toMatchObject({ kind: 'refused', version: null, refusal: { code: 'ISSUE_NOT_FOUND' } });
    expect(unknown).toMatchObject({ kind: 'refused', version: null, refusal: { code: 'ISSUE_NOT_FOUND' } });
  });

  it('never tells one person the answer that another person got for the same key', async () => {
    const request = ask({ type: 'note', text: 'mine' }, yuzhong);
    done(await house.door.submit(YUZHONG, request));
    const other = await house.door.submit(FULING, {
      ...ask({ type: 'register', enterprise: 'x', district: '500102' }),
      idempotencyKey: request.idempotencyKey,
    });
    expect(other.kind).toBe('refused');
  });

  it('refuses a district that writes a row it may not see', async () => {
    const insert = inScope(house.app.pool, '500102', (client) =>
      client.query(
        `INSERT INTO task (aggregate_type, aggregate_id, key, role, unit, actions, visible_to) VALUES ('issue', $1, 'x', 'r', 'u', '{}', '500103')`,
        [yuzhong],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    const event = inScope(house.app.pool, '500102', (client) =>
      client.query(
        `INSERT INTO event (aggregate_type, aggregate_id, seq, type, data, actor, role, at, command_id, hash)
         VALUES ('issue', $1, 99, 'forged', '{}', 'a', 'r', now(), 'k', 'h')`,
        [yuzhong],
      ),
    );
    await expect(event).rejects.toMatchObject({ code: '42501' });
    const registration = await house.door.submit(
      FULING,
      ask({ type: 'register', enterprise: 'x', district: '500103' }),
    );
    expect(registration).toMatchObject({ kind: 'refused', refusal: { code: 'OUT_OF_SCOPE' } });
  });

  it('does not change a foreign row by guessing its id', async () => {
    const changed = await inScope(house.app.pool, '500102', async (client) => {
      const update = await client.query(`UPDATE issue SET status = 'x' WHERE id = $1`, [yuzhong]);
      const gone = await client.query('DELETE FROM task WHERE aggregate_id = $1', [yuzhong]);
      return [update.rowCount, gone.rowCount];
    });
    expect(changed).toEqual([0, 0]);
  });

  it('is the same for search: 水泥 finds the own issues only', async () => {
    const find = (scope: string, typed: string): Promise<number | null> =>
      inScope(house.app.pool, scope, async (client) => {
        const found = await client.query('SELECT 1 FROM issue WHERE id IN (SELECT huandu_search($1, $2))', [
          ...searchQuery(typed),
        ]);
        return found.rowCount;
      });
    expect(await find('*', '水泥')).toBe(3);
    expect(await find('500102', '水泥')).toBe(1);
    expect(await find('', '水泥')).toBe(0);
    expect(await find('*', 'hd-2026-00001')).toBe(1);
    expect(await find('*', '印染')).toBe(0);
  });
});
