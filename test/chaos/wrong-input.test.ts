import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { REGISTRY, verify } from '#libs/commands/index.js';
import { textRow, workbookParts, zip } from '../rules/excel/zip.js';
import { City } from '../support/city.js';
import type { DeskIssue } from '../support/desk-issue.js';
import type { Answer } from '../support/http.js';
import { finding, inputOf } from '../support/papers.js';
import { DISTRICTS } from '../support/people.js';
import { processesAreRecord } from './processes-agree.js';

const TODAY = '2024-06-20';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Issues at the stages that the wrong inputs are tried on. */
interface Desk {
  readonly registered: DeskIssue;
  readonly approved: DeskIssue;
  readonly transferred: DeskIssue;
  readonly ordered: DeskIssue;
}
interface Try {
  readonly login: string | null;
  readonly path: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const act = (login: string, issue: DeskIssue, action: string, more: object = {}, headers = {}): Try => ({
  login,
  path: `/api/issues/${issue.id}/actions/${action}`,
  body: inputOf(action, 'yuzhong', more),
  headers,
});
const register = (more: object, headers = {}): Try => ({
  login: 'inspector1',
  path: '/api/issues',
  body: finding(DISTRICTS.yuzhong, TODAY, more),
  headers,
});
const upload = (file: Uint8Array): Try => ({
  login: 'inspector1',
  path: '/api/imports?plan=cq-2024-blue-sky&inspectors=inspector1,inspector2&contentKind=99&objectKind=3&source=superior',
  body: file,
  headers: { 'content-type': XLSX, 'x-file-name': encodeURIComponent('清单.xlsx') },
});

const WRONG: readonly (readonly [says: string, status: number, code: string, wrong: (desk: Desk) => Try])[] = [
  ['a field left out', 400, 'INPUT_INVALID', (d) => ({ ...act('coordinator', d.approved, 'transfer'), body: {} })],
  ['a field left out of a finding', 400, 'INPUT_INVALID', () => register({ enterprise: undefined })],
  ['a field of spaces', 400, 'INPUT_INVALID', () => register({ problem: '   ' })],
  ['a field that no form has', 400, 'INPUT_INVALID', () => register({ signedOff: true })],
  ['a list in place of a text', 400, 'INPUT_INVALID', () => register({ place: ['厂区'] })],
  ['an unknown district', 422, 'INPUT_INVALID', () => register({ district: '500999' })],
  ['a district of another province', 422, 'INPUT_INVALID', () => register({ district: '110101' })],
  ['an unknown plan', 422, 'INPUT_INVALID', () => register({ planId: 'cq-1999' })],
  ['an unknown code', 422, 'INPUT_INVALID', () => register({ contentKinds: ['77'] })],
  ['a day that does not exist', 400, 'INPUT_INVALID', () => register({ discoveredOn: '2024-02-30' })],
  ['a day written otherwise', 400, 'INPUT_INVALID', () => register({ discoveredOn: '20.06.2024' })],
  ['a discovery tomorrow', 422, 'INPUT_INVALID', () => register({ discoveredOn: '2024-06-21' })],
  ['one inspector alone', 422, 'TWO_OFFICERS_REQUIRED', () => register({ inspectors: ['inspector1'] })],
  [
    'the same inspector twice',
    422,
    'TWO_OFFICERS_REQUIRED',
    () => register({ inspectors: ['inspector1', 'inspector1'] }),
  ],
  [
    'an inspector without certificate',
    422,
    'OFFICER_NOT_CERTIFIED',
    () => register({ inspectors: ['inspector1', 'leader'] }),
  ],
  ['an inspector from the inspected district', 422, 'HOME_DISTRICT_CONFLICT', () => register({ district: '500236' })],
  [
    'a delivery before the discovery',
    422,
    'INPUT_INVALID',
    (d) => act('coordinator', d.approved, 'transfer', { deliveredOn: '2024-06-01' }),
  ],
  [
    'a plan that ended yesterday',
    422,
    'INPUT_INVALID',
    (d) => act('yuzhong-caseworker1', d.ordered, 'set-rectification-plan', { endDate: '2024-06-19' }),
  ],
  [
    'a plan beyond the cap',
    422,
    'INPUT_INVALID',
    (d) => act('yuzhong-caseworker1', d.ordered, 'set-rectification-plan', { endDate: '2025-06-19' }),
  ],
  [
    'an extension of no days',
    400,
    'INPUT_INVALID',
    (d) => act('yuzhong-approver', d.ordered, 'ask-extension', { days: 0 }),
  ],
  [
    'an extension of half a day',
    400,
    'INPUT_INVALID',
    (d) => act('yuzhong-approver', d.ordered, 'ask-extension', { days: 0.5 }),
  ],
  [
    'an extension beyond the bound',
    422,
    'INPUT_INVALID',
    (d) => act('yuzhong-approver', d.ordered, 'ask-extension', { days: 16 }),
  ],
  ['a wrong role', 403, 'ROLE_NOT_ALLOWED', (d) => act('yuzhong-liaison', d.transferred, 'classify')],
  ['an issue whose letter has not come', 404, 'NOT_FOUND', (d) => act('yuzhong-liaison', d.registered, 'receive')],
  ['an act of the process by a person', 404, 'NO_ROUTE', (d) => act('coordinator', d.transferred, 'deem-received')],
  [
    'caseworkers of another district',
    422,
    'NOT_A_CASEWORKER',
    (d) => act('yuzhong-approver', d.ordered, 'reassign', { caseworkers: ['nanan-caseworker1', 'nanan-caseworker2'] }),
  ],
  ['another district’s issue', 404, 'NOT_FOUND', (d) => act('nanan-liaison', d.transferred, 'receive')],
  [
    'an id that nobody has',
    404,
    'NOT_FOUND',
    () => ({ ...act('nanan-liaison', { id: randomUUID() } as DeskIssue, 'receive') }),
  ],
  [
    'an id that is none',
    404,
    'NOT_FOUND',
    () => ({ ...act('nanan-liaison', { id: "1' OR '1'='1" } as DeskIssue, 'receive') }),
  ],
  ['a stage that is not there yet', 409, 'WRONG_STAGE', (d) => act('coordinator', d.registered, 'transfer')],
  [
    'a stale version',
    409,
    'STALE_VERSION',
    (d) => act('yuzhong-liaison', d.transferred, 'receive', {}, { 'x-version': '1' }),
  ],
  [
    'a version that is none',
    400,
    'VERSION_INVALID',
    (d) => act('yuzhong-liaison', d.transferred, 'receive', {}, { 'x-version': '-1' }),
  ],
  [
    'a key used for something else',
    409,
    'IDEMPOTENCY_KEY_REUSED',
    () => register({ problem: '另一个问题。' }, { 'idempotency-key': 'used-before' }),
  ],
  ['no key', 400, 'IDEMPOTENCY_KEY_REQUIRED', () => register({}, { 'idempotency-key': '' })],
  ['no login', 401, 'LOGIN_REQUIRED', () => ({ ...register({}), login: null })],
  ['another site’s form', 403, 'CSRF_REFUSED', () => register({}, { 'sec-fetch-site': 'cross-site' })],
  ['broken JSON', 400, 'BAD_JSON', () => ({ ...register({}), body: '{"planId":' })],
  [
    'a form instead of JSON',
    415,
    'NOT_JSON',
    () => ({ ...register({}, { 'content-type': 'text/plain' }), body: 'a=b' }),
  ],
  ['a text of 5 MB', 413, 'TOO_LARGE', () => register({ problem: '尘'.repeat(1_750_000) })],
  ['a text of 300 kB', 400, 'INPUT_INVALID', () => register({ problem: '尘'.repeat(100_000) })],
  ['half a character', 422, 'TEXT_INVALID', () => register({ problem: '料场\ud83d' })],
  ['a NUL', 422, 'TEXT_INVALID', () => register({ problem: '料场\u0000' })],
  [
    'a spreadsheet bomb',
    422,
    'INFLATES_TOO_FAR',
    () =>
      upload(
        zip([
          ...workbookParts(`<sheetData>${textRow(1, '区县', '企业名称')}</sheetData>`),
          { name: 'a.bin', data: Buffer.alloc(65 * 1024 * 1024) },
        ]),
      ),
  ],
  [
    'a table with an entity declaration',
    422,
    'FOREIGN_MARKUP',
    () =>
      upload(
        zip([
          ...workbookParts('<sheetData></sheetData>'),
          { name: 'xl/x.xml', data: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
        ]),
      ),
  ],
  ['a picture called a table', 422, 'NOT_A_TABLE', () => upload(Buffer.from('89504e470d0a1a0a0000', 'hex'))],
];

describe('wrong input', () => {
  let city: City;
  let desk: Desk;
  beforeAll(async () => {
    city = await City.open({ from: `${TODAY}T09:00`, ownServers: true });
    const [registered, approved, ordered] = [
      await city.found('yuzhong'),
      await city.found('yuzhong'),
      await city.transferred('yuzhong'),
    ];
    await approved.does('team-leader', 'classify');
    await approved.does('coordinator', 'put-on-list');
    await approved.does('city-approver', 'approve-transfer');
    await ordered.isInHand();
    desk = { registered, approved, ordered, transferred: await city.transferred('yuzhong') };
    expect(await send(register({}, { 'idempotency-key': 'used-before' }))).toMatchObject({ status: 201 });
    await processesAreRecord(city);
  }, 120_000);
  afterAll(() => city.close());

  const send = ({ login, path, body, headers = {} }: Try, language = 'zh-CN'): Promise<Answer> =>
    city.people.as(login, 'POST', path, body, {
      'idempotency-key': randomUUID(),
      'accept-language': language,
      ...headers,
    });
  /** Hash over all chain heads, and the rows of what a person might have changed. */
  const everything = async (): Promise<object[]> => [
    await verify(city.open.database.pool, REGISTRY),
    ...(await city.sql(`SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM issue) AS issues,
      (SELECT count(*)::int FROM task) AS tasks, (SELECT count(*)::int FROM outbox) AS news,
      (SELECT count(*)::int FROM command_log) AS answers, (SELECT sum(last)::int FROM number_register) AS numbers`)),
  ];

  it.each(WRONG)('%s: %i %s, said in both languages, and nothing is changed', async (_says, status, code, wrong) => {
    const before = await everything();
    const zh = await send(wrong(desk));
    expect(zh).toMatchObject({
      status,
      body: {
        code,
        status,
        detailZh: expect.stringMatching(/\p{Script=Han}/u),
        detailEn: expect.stringMatching(/[a-z]{2}/),
      },
    });
    expect(zh.headers.get('content-type')).toContain('application/problem+json');
    expect(zh.body['detail']).toBe(zh.body['detailZh']);
    const en = await send(wrong(desk), 'en');
    expect(en.body['detail']).toBe(en.body['detailEn']);
    expect(await everything()).toEqual(before);
  });

  it('another district’s issue sounds as one that does not exist', async () => {
    const { requestId: _a, ...other } = (await send(act('nanan-liaison', desk.transferred, 'receive'))).body;
    const { requestId: _b, ...none } = (await send(act('nanan-liaison', { id: randomUUID() } as DeskIssue, 'receive')))
      .body;
    expect(other).toEqual(none);
    for (const path of ['', '/history', '/clocks/feedback%231/proof']) {
      const answer = await city.people.as('nanan-liaison', 'GET', `/api/issues/${desk.transferred.id}${path}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
  });

  it('formula cells are named row by row, and their rows are not taken', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('清单').addRows([
      ['区县', '企业名称', '存在的环境问题', '发现时间'],
      ['渝中区', { formula: 'HYPERLINK("http://x")', result: '甲公司' }, '未密闭', '2024.6.19'],
    ]);
    const before = await everything();
    const answer = await send(upload(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)));
    expect(answer).toMatchObject({
      status: 200,
      body: { ready: 0, results: [{ row: 2, state: 'refused', issueId: null }] },
    });
    expect(JSON.stringify(answer.body['results'])).toContain('公式');
    expect(await everything()).toEqual(before);
  });

  it('the database away: "ask again", nothing half done; back by itself, the same key does it once', async () => {
    const before = await everything();
    const key = { 'idempotency-key': randomUUID() };
    await city.stack.suspend('pg');
    for (const language of ['zh-CN', 'en'] as const) {
      const answer = await send(register({}, key), language);
      expect(answer).toMatchObject({ status: 503, body: { code: 'RECORD_UNAVAILABLE' } });
      expect(answer.body['detail']).toBe(answer.body[language === 'en' ? 'detailEn' : 'detailZh']);
    }
    expect((await city.people.as(null, 'GET', '/api/health')).status).toBe(503);
    await city.stack.resume('pg');
    await city.stack.waitHealthy('api');
    expect(await everything()).toEqual(before);
    const done = await send(register({}, key));
    expect(done.status).toBe(201);
    expect((await send(register({}, key))).body).toEqual(done.body);
    const made = await city.sql('SELECT seq FROM event WHERE command_id = $1', [key['idempotency-key']]);
    expect(made).toHaveLength(1);
  }, 90_000);
});
