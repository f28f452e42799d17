import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  inScope,
  issueList,
  LIGHTS,
  workList,
  WORK_GROUPS,
  type IssueQuery,
  type WorkPage,
  type WorkQuery,
} from '#libs/persistence/index.js';
import { asAdmin } from '#test/support/postgres.js';
import { anIssue, openHouse, type House } from './house.js';

const HOURS = [-100, -72.001, -71.999, -1, -0.001, 0.01, 71, 73, 200] as const;

describe('the work list of a district', () => {
  let house: House;
  const ids: string[] = [];
  beforeAll(async () => {
    house = await openHouse();
    for (const hours of HOURS) {
      const id = await anIssue(house.door, '500103');
      ids.push(id);
      await asAdmin(
        house.database.adminUrl,
        `UPDATE task SET due_at = now() + $2 * interval '1 hour' WHERE aggregate_id = $1`,
        [id, hours],
      );
    }
    ids.push(await anIssue(house.door, '500103'));
    await asAdmin(house.database.adminUrl, 'UPDATE task SET due_at = NULL, clock_id = NULL WHERE aggregate_id = $1', [
      ids.at(-1),
    ]);
    await anIssue(house.door, '500102');
  });
  afterAll(() => house.close());
  const list = (query: Partial<WorkQuery> = {}, scope = '500103'): Promise<WorkPage> =>
    inScope(house.app.pool, scope, (client) => workList(client, { unit: '500103', roles: ['caseworker'], ...query }));

  it('groups by the legal end and puts what is most late first, what has no clock last', async () => {
    const page = await list();
    expect(page.counts).toEqual({
      'critically-overdue': 2,
      overdue: 3,
      'due-soon': 2,
      'not-yet-due': 2,
      'no-clock': 1,
    });
    expect(page.items.map((item) => item.aggregateId)).toEqual(ids);
    expect(page.items[0]).toMatchObject({
      group: 'critically-overdue',
      enterprise: '某水泥厂',
      effective: '2026-01-16',
      actions: ['note', 'close'],
    });
    expect(page.items.at(-1)).toMatchObject({ group: 'no-clock', dueAt: null });
    expect([page.total, page.next]).toEqual([10, null]);
  });

  it('counts exactly what its pages show, group by group', async () => {
    for (const group of [...WORK_GROUPS, undefined]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({
          limit: 2,
          ...(group === undefined ? {} : { group }),
          ...(cursor === undefined ? {} : { cursor }),
        });
        seen.push(...page.items.map((item) => item.aggregateId));
        expect(page.items.every((item) => group === undefined || item.group === group)).toBe(true);
        cursor = page.next ?? undefined;
        if (cursor === undefined) expect(seen).toHaveLength(page.total);
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('shows nothing of another unit, role or scope', async () => {
    expect((await list({}, '500102')).total).toBe(0);
    expect((await list({ roles: ['liaison'] })).total).toBe(0);
    expect((await list({ unit: '500102' }, '*')).total).toBe(1);
    expect((await list({ district: '500102' }, '*')).total).toBe(0);
    expect((await list({ district: '500103' }, '*')).total).toBe(10);
  });

  it('hides what is assigned to somebody else when only the own is asked for', async () => {
    await asAdmin(house.database.adminUrl, `UPDATE task SET assignee = 'wang' WHERE aggregate_id = $1`, [ids[0]]);
    expect((await list({ account: 'li' })).total).toBe(9);
    expect((await list({ account: 'wang' })).total).toBe(10);
  });

  it('shows the first page for a cursor that somebody made up', async () => {
    for (const cursor of [
      'x',
      Buffer.from('["a","b","c"]').toString('base64url'),
      Buffer.from(`["infinity","' OR 1=1",""]`).toString('base64url'),
    ]) {
      expect((await list({ cursor })).items).toHaveLength(10);
    }
  });

  const find = (query: IssueQuery, scope = '*') =>
    inScope(house.app.pool, scope, (client) => issueList(client, { count: true, ...query }));

  it('finds issues by text, filter and light, newest first, page by page', async () => {
    const all = await find({ limit: 4 });
    expect([all.items.length, all.total]).toEqual([4, 11]);
    const more = await find({ limit: 4, ...(all.next === null ? {} : { cursor: all.next }) });
    expect(new Set([...all.items, ...more.items].map((item) => item.id)).size).toBe(8);
    expect((await find({ q: '水泥', where: { district: '500102' } })).total).toBe(1);
    expect((await find({ q: 'hd-2026-00003' })).items[0]).toMatchObject({ number: 'HD-2026-00003', light: 'green' });
    expect((await find({ q: '水泥' }, '500102')).total).toBe(1);
    expect((await find({ where: { open: false } })).total).toBe(0);
    expect((await find({ where: { listed: false, open: true } })).total).toBe(11);
    expect((await find({ q: `%' OR '1'='1` })).total).toBe(0);
  });

  it('is red from the very instant at which the clock ends', async () => {
    await asAdmin(house.database.adminUrl, `UPDATE clock SET ends_at = now() WHERE aggregate_id = $1`, [ids[1]]);
    await asAdmin(
      house.database.adminUrl,
      `UPDATE clock SET ends_at = now() + interval '2 days' WHERE aggregate_id = $1`,
      [ids[2]],
    );
    expect((await find({ light: 'red' })).items.map((item) => item.id)).toEqual([ids[1]]);
    expect((await find({ light: 'yellow' })).items.map((item) => item.id)).toEqual([ids[2]]);
    expect((await find({ light: 'green' })).total).toBe(9);
    await asAdmin(house.database.adminUrl, `UPDATE task SET key = 'answer-urge' WHERE aggregate_id = ANY ($1)`, [
      [ids[1], ids[3]],
    ]);
    await asAdmin(house.database.adminUrl, 'UPDATE issue SET listed = true WHERE id = $1', [ids[4]]);
    const lit = await Promise.all(LIGHTS.map((light) => find({ light, limit: 100 })));
    expect(lit.map((page) => page.total)).toEqual([1, 1, 1, 1, 7]);
    lit.forEach((page, i) => expect(page.items.every((item) => item.light === LIGHTS[i])).toBe(true));
  });
});
