import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '#apps/api/create-app.js';
import { createAccount, type NewAccount } from '#apps/api/session/create-account.js';
import type { ApiSettings } from '#apps/api/settings.js';
import { openDoor, type OpenDoor } from '#libs/commands/index.js';
import { freshDatabase, type TestDatabase } from '#test/support/postgres.js';

export const PASSWORD = 'Huandu-2024';

/** People of the small city: two districts, one of each role that the tests need. */
const PEOPLE: readonly Omit<NewAccount, 'password'>[] = [
  { login: 'ins-1', name: '检查员甲', roles: ['inspector'], unit: 'city', certified: true, homeDistrict: '500112' },
  { login: 'ins-2', name: '检查员乙', roles: ['inspector'], unit: 'city', certified: true, homeDistrict: '500107' },
  { login: 'leader-1', name: '组长', roles: ['team-leader'], unit: 'city', certified: true },
  { login: 'coordinator', name: '调度岗', roles: ['coordinator'], unit: 'city' },
  { login: 'approver', name: '市级审批', roles: ['city-approver'], unit: 'city' },
  { login: 'supervisor', name: '督办岗', roles: ['supervisor'], unit: 'city' },
  { login: 'operator', name: '运维', roles: ['operator'], unit: 'city' },
  { login: 'chief', name: '局领导', roles: ['leader'], unit: 'city' },
  { login: 'auditor', name: '审计', roles: ['auditor'], unit: 'city' },
  ...['500103', '500104'].flatMap((unit, i): Omit<NewAccount, 'password'>[] => [
    { login: `lia-${i + 1}`, name: `联络员${i + 1}`, roles: ['liaison'], unit },
    { login: `cw-${i + 1}a`, name: `承办人${i + 1}甲`, roles: ['caseworker'], unit, certified: true },
    { login: `cw-${i + 1}b`, name: `承办人${i + 1}乙`, roles: ['caseworker'], unit, certified: true },
    { login: `dap-${i + 1}`, name: `分管领导${i + 1}`, roles: ['district-approver'], unit },
  ]),
];

export const SETTINGS: Omit<ApiSettings, 'databaseUrl'> = {
  host: '127.0.0.1',
  port: 0,
  temporalUiUrl: 'http://127.0.0.1:8233',
  temporalAddress: null,
  temporalNamespace: 'default',
  drill: true,
  secureCookie: false,
  idleMinutes: 60,
  absoluteHours: 12,
  loginFailuresPerAddress: 1_000,
  proxies: 0,
  poolSize: 8,
  webFolder: null,
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Answers are JSON of many shapes; tests look at what they name.
  readonly body: Record<string, unknown>;
}

/** The listening API on a fresh database, with people who can log in. */
export class House {
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly database: TestDatabase,
    readonly open: OpenDoor,
    readonly app: NestExpressApplication,
    readonly url: string,
  ) {}

  static async open(
    settings: Partial<ApiSettings> = {},
    through: (url: string) => Promise<string> = (url) => Promise.resolve(url),
  ): Promise<House> {
    const database = await freshDatabase();
    const open = await openDoor(await through(database.appUrl), { poolSize: 8 });
    const app = await createApp({
      pool: open.database.pool,
      door: open.door,
      world: open.world,
      settings: { ...SETTINGS, databaseUrl: database.appUrl, ...settings },
    });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const house = new House(database, open, app, `http://127.0.0.1:${port}`);
    for (const person of PEOPLE) await createAccount(open.database.pool, { ...person, password: PASSWORD });
    return house;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.open.database.close();
    await this.database.drop();
  }

  /** A request as someone (logged in on first use), or as nobody. */
  async as(
    login: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = login === null ? null : await this.cookieOf(login);
    return this.send(method, path, body, { ...(cookie === null ? {} : { cookie }), ...headers });
  }

  async send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'x-huandu': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (json ? JSON.parse(text) : { text }) as Record<string, unknown>,
    };
  }

  async cookieOf(login: string): Promise<string> {
    const known = this.cookies.get(login);
    if (known !== undefined) return known;
    const answer = await this.send('POST', '/api/session', { login, password: PASSWORD }, {});
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    if (answer.status !== 200 || cookie === '')
      throw new Error(`no login for ${login}: ${JSON.stringify(answer.body)}`);
    this.cookies.set(login, cookie);
    return cookie;
  }

  /** An action with a key of its own. */
  act(
    login: string,
    issue: string,
    action: string,
    input: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.as(login, 'POST', `/api/issues/${issue}/actions/${action}`, input, {
      'idempotency-key': randomUUID(),
      ...headers,
    });
  }

  /** Id of a new issue of a district. */
  async anIssue(more: object = {}): Promise<string> {
    const answer = await this.as(
      'ins-1',
      'POST',
      '/api/issues',
      { ...FINDING, ...more },
      { 'idempotency-key': randomUUID() },
    );
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return String(answer.body['id']);
  }

  /** Id of an issue that has reached its district. */
  async aTransferredIssue(more: object = {}): Promise<string> {
    const id = await this.anIssue(more);
    await this.must('leader-1', id, 'classify', { severity: 'general', competence: 'district' });
    await this.must('coordinator', id, 'put-on-list');
    await this.must('approver', id, 'approve-transfer');
    await this.must('coordinator', id, 'transfer', { letterNo: '渝环移〔2026〕1号' });
    return id;
  }

  async must(login: string, issue: string, action: string, input: object = {}): Promise<Answer> {
    const answer = await this.act(login, issue, action, input);
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
    return answer;
  }
}

export const FINDING = {
  planId: 'cq-2024-blue-sky',
  district: '500103',
  enterprise: '重庆某水泥有限公司',
  place: '渝中区某路 1 号',
  problem: '粉尘未收集，未正常运行除尘设施。',
  contentKinds: ['99'],
  objectKind: '3',
  source: 'inspection',
  discoveredOn: '2026-06-01',
  inspectors: ['ins-1', 'ins-2'],
  evidence: ['照片 1.jpg'],
};
