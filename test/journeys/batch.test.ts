import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';
import type { DeskIssue } from '../support/desk-issue.js';
import { eventually } from '../support/process.js';

const ROWS = 200;

/** Plan 001, 四(三): a round's problems go to the districts in one batch under one letter. */
describe('a transfer batch of two hundred problems', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({ from: '2024-06-20T09:00' });
  }, 120_000);
  afterAll(() => city.close());

  const press = async (login: string, path: string, body: object, key: string = randomUUID()) =>
    city.people.as(login, 'POST', `/api/transfer-batches${path}`, body, { 'idempotency-key': key });

  /** Found, classified and put on the list, by eight hands at once. */
  async function listed(count: number): Promise<DeskIssue[]> {
    const issues: DeskIssue[] = [];
    const turns = Array.from({ length: count }, (_, turn) => turn).values();
    const hand = async (): Promise<void> => {
      for (const turn of turns) {
        const issue = await city.found(turn % 2 === 0 ? 'yuzhong' : 'jiangbei');
        await issue.does('team-leader', 'classify');
        await issue.does('coordinator', 'put-on-list');
        issues.push(issue);
      }
    };
    await Promise.all(Array.from({ length: 8 }, hand));
    return issues;
  }

  it('pressed twice hands each over once, under one letter, with the same fifteen days', async () => {
    const issues = await listed(ROWS);
    const made = await press('coordinator', '', { title: '第一轮第一批', issueIds: issues.map(({ id }) => id) });
    expect(made).toMatchObject({ status: 201, body: { state: 'draft', total: ROWS } });
    const id = String(made.body['id']);
    const letter = { letterNo: '渝环执法移〔2024〕18号' };
    expect(await press('coordinator', `/${id}/send`, letter)).toMatchObject({ body: { code: 'BATCH_NOT_APPROVED' } });
    expect((await press('city-approver', `/${id}/approve`, {})).status).toBe(200);

    const key = randomUUID();
    const sent = await Promise.all([
      press('coordinator', `/${id}/send`, letter, key),
      press('coordinator', `/${id}/send`, letter, key),
      press('coordinator', `/${id}/send`, letter),
    ]);
    // Whichever press came first, its double click got the same answer, and the other press was too late.
    const [first, again, other] = sent.map(({ status }) => status);
    expect([again, [first, other].sort()]).toEqual([first, [200, 409]]);
    const batch = await eventually(
      async () => (await city.people.as('coordinator', 'GET', `/api/transfer-batches/${id}`)).body,
      ({ state }) => state === 'done',
      60_000,
    );
    expect(batch).toMatchObject({ done: ROWS, failed: 0, waiting: 0 });
    expect((await press('coordinator', `/${id}/send`, letter)).body).toMatchObject({ code: 'ALREADY_DONE' });

    const letters = await city.sql<{ n: number; letters: number; due: string }>(
      `SELECT count(*)::int AS n, count(DISTINCT e.data->'facts'->>'letterNo')::int AS letters,
          min(i.feedback_due) || ' ' || max(i.feedback_due) AS due
        FROM event e JOIN issue i ON i.id = e.aggregate_id WHERE e.type = 'transferred'`,
    );
    expect(letters).toEqual([{ n: ROWS, letters: ROWS, due: '2024-07-05 2024-07-05' }]);
    const desk = await city.people.as('yuzhong-liaison', 'GET', '/api/work-list');
    expect(desk.body).toMatchObject({ total: ROWS / 2 });
  }, 120_000);
});
