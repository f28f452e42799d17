import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rebuild, verify } from '#libs/commands/index.js';
import { asAdmin } from '#test/support/postgres.js';
import { CITY } from './counting.js';
import { anIssue, ask, done, openHouse, REGISTRY, type House } from './house.js';

const PROJECTIONS = ['issue', 'issue_search', 'task', 'clock'];

describe('rebuilding projections from events', () => {
  let house: House;
  const ids: string[] = [];
  beforeAll(async () => {
    house = await openHouse();
    for (let i = 0; i < 8; i += 1) ids.push(await anIssue(house.door, i % 2 ? '500103' : '500102', i < 6));
    done(await house.door.submit(CITY, ask({ type: 'note', text: '照片 📷' }, ids[0])));
    done(await house.door.submit(CITY, ask({ type: 'close' }, ids[1])));
  });
  afterAll(() => house.close());
  const snapshot = async (): Promise<unknown[]> =>
    Promise.all(
      PROJECTIONS.map((table) =>
        asAdmin(house.database.adminUrl, `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`),
      ),
    );
  const spoil = (sql: string): Promise<unknown> => asAdmin(house.database.adminUrl, sql);

  it('finds nothing to mend after ordinary work', async () => {
    expect(await rebuild(house.app.pool, REGISTRY)).toEqual({ aggregates: 8, differences: 0, different: [] });
  });

  it('makes every table again, exactly as it was', async () => {
    const before = await snapshot();
    await spoil('TRUNCATE issue, issue_search, task, clock');
    expect(await rebuild(house.app.pool, REGISTRY)).toMatchObject({ aggregates: 8, differences: 8 });
    expect(await snapshot()).toEqual(before);
    expect(await verify(house.app.pool, REGISTRY)).toMatchObject({ ok: true });
  });

  it.each([
    ['a column', `UPDATE issue SET status = 'wrong' WHERE id = '$id'`],
    ['a state', `UPDATE issue SET state = state || '{"closed": true}' WHERE id = '$id'`],
    ['a version', `UPDATE issue SET version = version + 1 WHERE id = '$id'`],
    ['a due date', `UPDATE task SET due_at = due_at + interval '1 ms' WHERE aggregate_id = '$id'`],
    [
      'a task too many',
      `INSERT INTO task (aggregate_type, aggregate_id, key, role, unit, actions) VALUES ('issue', '$id', 'extra', 'r', 'u', '{}')`,
    ],
    ['a clock too few', `DELETE FROM clock WHERE aggregate_id = '$id'`],
    ['a visibility', `UPDATE clock SET visible_to = '500101' WHERE aggregate_id = '$id'`],
    ['a search text', `UPDATE issue_search SET body = 'x' WHERE issue_id = '$id'`],
  ])('mends %s, and only that issue', async (_what, sql) => {
    const id = ids[2] ?? '';
    const before = await snapshot();
    await spoil(sql.replaceAll('$id', id));
    expect(await rebuild(house.app.pool, REGISTRY, { checkOnly: true })).toEqual({
      aggregates: 8,
      differences: 1,
      different: [id],
    });
    expect(await rebuild(house.app.pool, REGISTRY)).toMatchObject({ differences: 1 });
    expect(await snapshot()).toEqual(before);
  });

  it('removes a row that no event explains', async () => {
    const before = await snapshot();
    await spoil(
      `INSERT INTO issue (id, version, state, head_hash, open, created_at, updated_at) VALUES (gen_random_uuid(), 1, '{}', 'x', true, now(), now())`,
    );
    expect(await rebuild(house.app.pool, REGISTRY)).toMatchObject({ differences: 1 });
    expect(await snapshot()).toEqual(before);
  });
});
