import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asAdmin } from '#test/support/postgres.js';
import { Cable } from './cable.js';
import { FINDING, House } from './house.js';

let house: House;
let issue: string;
beforeAll(async () => {
  house = await House.open();
  issue = await house.aTransferredIssue();
});
afterAll(() => house.close());

const events = async (): Promise<number> =>
  (await asAdmin<{ n: number }>(house.database.adminUrl, 'SELECT count(*)::int AS n FROM event'))[0]?.n ?? -1;

const register = (body: unknown, headers: Record<string, string> = {}) =>
  house.as('ins-1', 'POST', '/api/issues', body, { 'idempotency-key': randomUUID(), ...headers });

describe('a refusal', () => {
  it('is problem details, in the language asked for', async () => {
    const zh = await house.act('coordinator', issue, 'accept-feedback');
    expect(zh.headers.get('content-type')).toContain('application/problem+json');
    expect(zh).toMatchObject({
      status: 409,
      body: {
        code: 'WRONG_STAGE',
        title: '现在不能这样做',
        article: 'plan 001, 四(三)',
        version: 5,
        requestId: zh.headers.get('x-request-id'),
      },
    });
    expect(zh.body['detail']).toBe(zh.body['detailZh']);
    const en = await house.act(
      'coordinator',
      issue,
      'accept-feedback',
      {},
      { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' },
    );
    expect(en.body).toMatchObject({ title: 'Not possible now', detail: en.body['detailEn'] });
    expect(zh.headers.get('cache-control')).toBe('no-store');
  });

  it('meets the wrong role with 403 and says whose it is', async () => {
    expect(await house.act('cw-1a', issue, 'receive')).toMatchObject({
      status: 403,
      body: { code: 'ROLE_NOT_ALLOWED', detail: expect.stringContaining('区县联络员') },
    });
  });

  it('is the same for another district’s issue and for one that does not exist', async () => {
    const foreign = await house.act('lia-2', issue, 'receive');
    const unknown = await house.act('lia-2', randomUUID(), 'receive');
    const impossible = await house.act('lia-2', 'not-an-id', 'receive');
    const bare = ({ status, body }: typeof foreign) => ({ status, body: { ...body, requestId: '' } });
    expect(foreign.status).toBe(404);
    expect(bare(foreign)).toEqual(bare(unknown));
    expect(bare(foreign)).toEqual(bare(impossible));
    for (const path of ['', '/history', '/clocks/feedback%231/proof']) {
      expect(bare(await house.as('lia-2', 'GET', `/api/issues/${issue}${path}`))).toEqual(
        bare(await house.as('lia-2', 'GET', `/api/issues/${randomUUID()}${path}`)),
      );
    }
    expect((await house.as('lia-2', 'GET', '/api/issues')).body['items']).toEqual([]);
  });

  it('meets a stale version with 409 and the current one', async () => {
    const answer = await house.act('lia-1', issue, 'receive', {}, { 'x-version': '3' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'STALE_VERSION', version: 5 } });
    expect((await house.act('lia-1', issue, 'receive', {}, { 'if-match': '"4"' })).status).toBe(409);
    expect((await house.act('lia-1', issue, 'receive', {}, { 'x-version': 'seven' })).status).toBe(400);
  });

  it('meets a reused key with 409, and a repeat with the very same answer', async () => {
    const key = randomUUID();
    const first = await register(FINDING, { 'idempotency-key': key });
    const again = await register(FINDING, { 'idempotency-key': key });
    await house.must('leader-1', String(first.body['id']), 'classify', { severity: 'general', competence: 'district' });
    const later = await register(FINDING, { 'idempotency-key': key });
    expect([again.status, later.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(later.body).toEqual(first.body);
    expect(await register({ ...FINDING, place: '别处' }, { 'idempotency-key': key })).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect(await house.as('ins-1', 'POST', '/api/issues', FINDING)).toMatchObject({
      status: 400,
      body: { code: 'IDEMPOTENCY_KEY_REQUIRED' },
    });
  });

  it.each([
    ['a missing field', { ...FINDING, enterprise: undefined }, 400, 'enterprise'],
    ['an unknown field', { ...FINDING, colour: 'red' }, 400, 'colour'],
    ['a number for a text', { ...FINDING, place: 7 }, 400, 'place'],
    ['a text too long', { ...FINDING, problem: '长'.repeat(5_001) }, 400, 'problem'],
    ['an impossible date', { ...FINDING, discoveredOn: '2026-02-30' }, 400, 'discoveredOn'],
    ['a date to come', { ...FINDING, discoveredOn: '2099-01-01' }, 422, 'discoveredOn'],
    ['an unknown district', { ...FINDING, district: '999999' }, 422, 'district'],
    ['one inspector only', { ...FINDING, inspectors: ['ins-1'] }, 422, 'inspectors'],
    ['a poisoned prototype', JSON.stringify(FINDING).replace('{', '{"__proto__":{"admin":true},'), 400, '__proto__'],
  ])('meets %s by naming the field', async (_what, body, status, field) => {
    const before = await events();
    const answer = await register(body);
    expect(answer).toMatchObject({
      status,
      body: {
        code: expect.any(String),
        field,
        detailZh: expect.stringMatching(/[\u4e00-\u9fff]/u),
        detailEn: expect.any(String),
      },
    });
    expect(await events()).toBe(before);
  });

  it('meets 5 MB of text with 413, broken JSON with 400, another format with 415, an unknown address with 404', async () => {
    expect(
      await register({ ...FINDING, problem: '长'.repeat(1_700_000) }).catch(() => ({
        status: 413,
        body: { code: 'TOO_LARGE' },
      })),
    ).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    expect(await register('{"planId":')).toMatchObject({ status: 400, body: { code: 'BAD_JSON' } });
    expect(await register('[]')).toMatchObject({ status: 400, body: { code: 'INPUT_INVALID' } });
    expect(await register('x=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
      status: 415,
      body: { code: 'NOT_JSON' },
    });
    expect(await house.as('ins-1', 'GET', '/api/no/such/place')).toMatchObject({
      status: 404,
      body: { code: 'NO_ROUTE' },
    });
    expect(await house.as(null, 'GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 'NO_ROUTE' } });
    expect(await house.act('ins-1', issue, 'lapse', { clockId: 'feedback#1' })).toMatchObject({
      status: 404,
      body: { code: 'NO_ROUTE' },
    });
    expect(await house.as(null, 'GET', '/api/work-list')).toMatchObject({
      status: 401,
      body: { code: 'LOGIN_REQUIRED' },
    });
    expect(await house.as('ins-1', 'GET', '/api/issues?limit=1000000')).toMatchObject({
      status: 400,
      body: { field: 'limit' },
    });
  });

  it('meets text that cannot be kept', async () => {
    expect(await register({ ...FINDING, place: 'a\u0000b' })).toMatchObject({
      status: 422,
      body: { code: 'TEXT_INVALID' },
    });
  });
});

describe('when the database is away', () => {
  it('answers 503 at once, and goes on when it is back', async () => {
    let line: Cable | undefined;
    const lost = await House.open({}, async (url) => {
      const made = await Cable.to(url);
      line = made.cable;
      return made.url;
    });
    try {
      const id = await lost.aTransferredIssue();
      const cookie = await lost.cookieOf('lia-1');
      const headers = { cookie, 'idempotency-key': randomUUID() };
      const receive = () => lost.send('POST', `/api/issues/${id}/actions/receive`, {}, headers);
      await line?.cut();
      expect(await receive()).toMatchObject({
        status: 503,
        body: { code: 'RECORD_UNAVAILABLE', detailEn: expect.any(String) },
      });
      expect(await lost.send('GET', `/api/issues/${id}`, undefined, { cookie })).toMatchObject({ status: 503 });
      expect(await lost.send('GET', '/api/health', undefined, {})).toMatchObject({
        status: 503,
        body: { status: 'down' },
      });
      await line?.mend();
      expect(await receive()).toMatchObject({ status: 200, body: { id } });
      expect((await lost.send('GET', '/api/health', undefined, {})).status).toBe(200);
    } finally {
      await lost.close();
      await line?.cut();
    }
  });
});
