import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from './house.js';

let house: House;
let issue: string;
beforeAll(async () => {
  house = await House.open();
  issue = await house.aTransferredIssue();
  await house.must('lia-1', issue, 'receive');
});
afterAll(() => house.close());

describe('the work list', () => {
  const first = async (login: string, query = ''): Promise<Record<string, unknown> | undefined> =>
    ((await house.as(login, 'GET', `/api/work-list${query}`)).body['items'] as Record<string, unknown>[])[0];

  it('shows each role its own tasks, with what to do and until when', async () => {
    const answer = await house.as('lia-1', 'GET', '/api/work-list');
    expect(answer).toMatchObject({ status: 200, body: { total: 1, counts: { 'critically-overdue': 0, overdue: 0 } } });
    expect(answer.body['items']).toEqual([
      expect.objectContaining({
        issueId: issue,
        task: 'assign',
        title: { zh: '分办 / 提出异议', en: 'Assign / Object' },
        enterprise: '重庆某水泥有限公司',
        districtName: '渝中区',
        number: expect.stringMatching(/^YD-/),
      }),
    ]);
    expect((await house.as('lia-2', 'GET', '/api/work-list')).body['total']).toBe(0);
  });

  it('moves a task from group to group as the drill clock moves, whatever the process is doing', async () => {
    await house.must('lia-1', issue, 'assign', { caseworkers: ['cw-1a', 'cw-1b'] });
    const advance = (hours: number) =>
      house.as('operator', 'POST', '/api/clock/advance', { hours }, { 'idempotency-key': randomUUID() });
    expect(await first('cw-1a', '?group=not-yet-due')).toMatchObject({
      task: expect.any(String),
      assignee: 'cw-1a',
      assigneeName: '承办人1甲',
    });
    expect((await advance(24 * 14)).status).toBe(200);
    expect(await first('cw-1b', '?group=due-soon')).toMatchObject({ group: 'due-soon', task: 'feedback' });
    await advance(24 * 3);
    const overdue = await house.as('dap-1', 'GET', '/api/work-list?group=overdue');
    expect(overdue.body['counts']).toMatchObject({ overdue: expect.any(Number) });
    expect(await first('cw-1a')).toMatchObject({
      group: expect.stringMatching(/overdue/),
      remainingMs: expect.any(Number),
    });
    await advance(24 * 10);
    expect(await first('cw-1a')).toMatchObject({ group: 'critically-overdue' });
    expect((await house.as('cw-1a', 'GET', `/api/issues/${issue}`)).body).toMatchObject({ light: 'red' });
    const list = await house.as('cw-1a', 'GET', '/api/issues?light=red&count=true');
    expect(list.body).toMatchObject({ total: 1, items: [{ id: issue, light: 'red' }] });
  });

  it('is walked page by page without gap or repeat', async () => {
    for (let i = 0; i < 7; i++) await house.anIssue({ enterprise: `企业${i}` });
    const seen: unknown[] = [];
    let next: unknown = '';
    for (let page = 0; next !== null && page < 10; page++) {
      const { body }: { body: Record<string, unknown> } = await house.as(
        'leader-1',
        'GET',
        `/api/work-list?limit=2&cursor=${String(next)}`,
      );
      seen.push(...(body['items'] as { issueId: string }[]).map(({ issueId }) => issueId));
      next = body['next'];
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });
});

describe('one issue', () => {
  it('has a history with actor, time, basis, and each track before and after', async () => {
    const { body } = await house.as('coordinator', 'GET', `/api/issues/${issue}/history`);
    expect((body['events'] as unknown[])[4]).toMatchObject({
      seq: 5,
      action: 'transfer',
      zh: '移交',
      actorName: '调度岗',
      roleName: '总队调度岗',
      basis: 'plan 001, 四(三)',
      moves: {
        custody: { before: 'transfer-approved', after: 'transferred', beforeZh: '移交已批', afterZh: '已移交' },
      },
    });
  });

  it('proves each of its dates, and an independent checker agrees', async () => {
    const { body } = await house.as('lia-1', 'GET', `/api/issues/${issue}/clocks/feedback%231/proof`);
    expect(body).toMatchObject({
      asRecorded: true,
      check: { ok: true, calendarChecked: true },
      proof: { term: { n: 15, unit: 'CAL' } },
    });
  });

  it('is linked to the Temporal Web UI for operators only', async () => {
    const links = async (login: string) => (await house.as(login, 'GET', `/api/issues/${issue}`)).body['links'];
    expect(await links('operator')).toEqual({
      temporal: `http://127.0.0.1:8233/namespaces/default/workflows/issue%3A${issue}`,
    });
    expect(await links('coordinator')).toEqual({ temporal: null });
  });
});

describe('lists and sums', () => {
  it('find by a piece of Chinese text, by number and by filter', async () => {
    const found = async (query: string) =>
      ((await house.as('coordinator', 'GET', `/api/issues?${query}`)).body['items'] as unknown[]).length;
    expect(await found(`q=${encodeURIComponent('水泥')}`)).toBe(1);
    expect(await found('q=YD-2026')).toBe(8);
    expect(await found('custody=assigned&district=500103&open=true&from=2026-01-01')).toBe(1);
    expect(await found('contentKind=99&severity=serious')).toBe(0);
    expect(await found('light=green')).toBe(7);
  });

  it('agree with each other: districts by light, and the city’s own lateness', async () => {
    const { body } = await house.as('chief', 'GET', '/api/overview');
    expect(body).toMatchObject({
      totals: { open: 8, red: 1, green: 7 },
      city: { open: expect.any(Number), overdue: expect.any(Number) },
    });
    expect((await house.as('dap-2', 'GET', '/api/overview')).body).toMatchObject({ totals: { open: 0 }, city: null });
  });

  it('tell people by notices, which can be marked as read', async () => {
    const before = await house.as('dap-1', 'GET', '/api/notices');
    expect(before.body).toMatchObject({
      unread: 1,
      items: [{ kind: 'transferred', zh: '移交', issueId: issue, read: false }],
    });
    expect((await house.as('dap-2', 'POST', '/api/notices/read', { all: true })).status).toBe(204);
    expect((await house.as('dap-1', 'GET', '/api/notices')).body['unread']).toBe(1);
    expect((await house.as('dap-1', 'POST', '/api/notices/read', { all: true })).status).toBe(204);
    expect((await house.as('dap-1', 'GET', '/api/notices?unread=true')).body).toMatchObject({ unread: 0, items: [] });
  });

  it('name people for pickers, a district its own only', async () => {
    const ids = async (login: string, query: string) =>
      ((await house.as(login, 'GET', `/api/accounts?${query}`)).body['items'] as { id: string }[]).map(({ id }) => id);
    expect(await ids('coordinator', 'role=inspector')).toEqual(['ins-1', 'ins-2']);
    expect(await ids('lia-1', 'role=caseworker&unit=500104')).toEqual(['cw-1a', 'cw-1b']);
  });
});

describe('the drill clock', () => {
  it('jumps to the next deadline and tells what happened since', async () => {
    const { body } = await house.as(
      'operator',
      'POST',
      '/api/clock/advance',
      { to: 'next-deadline' },
      { 'idempotency-key': randomUUID() },
    );
    expect(Date.parse(String(body['now']))).toBeGreaterThan(Date.parse(String(body['from'])));
    await house.anIssue({ enterprise: '之后的企业' });
    const since = await house.as('leader-1', 'GET', '/api/clock/since');
    expect(since.body['events']).toEqual([expect.objectContaining({ action: 'register', zh: '登记' })]);
  });

  it('is moved by people who act, forward only, and by one measure at a time', async () => {
    const advance = (login: string, input: object) =>
      house.as(login, 'POST', '/api/clock/advance', input, { 'idempotency-key': randomUUID() });
    expect(await advance('auditor', { days: 1 })).toMatchObject({ status: 403, body: { code: 'DRILL_OFF' } });
    expect(await advance('operator', { days: 1, hours: 1 })).toMatchObject({ status: 400 });
    expect(await advance('operator', { days: -1 })).toMatchObject({ status: 400, body: { field: 'days' } });
    expect((await house.as('chief', 'GET', '/api/clock')).body).toMatchObject({ drill: true, mayAdvance: true });
  });
});

describe('the light of an issue', () => {
  it('is one and the same on list, page and overview', async () => {
    const urged = await house.aTransferredIssue({ enterprise: '被催办的企业' });
    await house.must('supervisor', urged, 'urge', { letterNo: '督函〔2026〕1号', content: '请尽快办理' });
    const { totals } = (await house.as('chief', 'GET', '/api/overview')).body as { totals: Record<string, number> };
    for (const light of ['green', 'yellow', 'orange', 'red', 'violet']) {
      const { body } = await house.as(
        'coordinator',
        'GET',
        `/api/issues?light=${light}&open=true&count=true&limit=100`,
      );
      expect({ light, n: body['total'] }).toEqual({ light, n: totals[light] });
      for (const { id } of body['items'] as { id: string }[]) {
        expect((await house.as('coordinator', 'GET', `/api/issues/${id}`)).body['light']).toBe(light);
      }
    }
    expect(totals['orange']).toBe(1);
  });
});
