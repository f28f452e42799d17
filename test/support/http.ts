import { DEMO_PASSWORD } from '#libs/demo/people.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** JSON of many shapes; tests look at what they name. */
  readonly body: Record<string, unknown>;
}

/** People at the HTTP door: each logs in once with the password and keeps the cookie. */
export class People {
  private readonly cookies = new Map<string, Promise<string>>();

  constructor(private readonly url: string) {}

  /** A request as someone, or as nobody. Throws when no answer comes. */
  async as(
    login: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const cookie = login === null ? {} : { cookie: await this.cookieOf(login) };
    return this.send(method, path, body, { ...cookie, ...headers });
  }

  cookieOf(login: string): Promise<string> {
    const known = this.cookies.get(login);
    if (known !== undefined) return known;
    const cookie = this.logIn(login);
    cookie.catch(() => this.cookies.delete(login));
    this.cookies.set(login, cookie);
    return cookie;
  }

  private async logIn(login: string): Promise<string> {
    const answer = await this.send('POST', '/api/session', { login, password: DEMO_PASSWORD }, {});
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    if (answer.status === 200 && cookie !== '') return cookie;
    throw new Error(`no login for ${login}: ${JSON.stringify(answer.body)}`);
  }

  private async send(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const payload = raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body);
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'x-huandu': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: payload }),
    });
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (json ? JSON.parse(text) : { text }) as Record<string, unknown>,
    };
  }
}
