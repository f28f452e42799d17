import { Agent, request } from 'node:http';

/** One person at the HTTP API: logged in, connection kept alive. */
export class Person {
  private cookie = '';
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly base: URL;

  constructor(
    base: string,
    readonly login: string,
  ) {
    this.base = new URL(base);
  }

  static async loggedIn(base: string, login: string, password: string): Promise<Person> {
    const person = new Person(base, login);
    const answer = await person.send('POST', '/api/session', { login, password });
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`${login}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return person;
  }

  /** The same person at another desk: same session, own connection. */
  again(): Person {
    const person = new Person(this.base.origin, this.login);
    person.cookie = this.cookie;
    return person;
  }

  get = (path: string): Promise<Answer> => this.send('GET', path);

  act(issueId: string | null, type: string, input: object, key: string): Promise<Answer> {
    return this.send('POST', issueId === null ? '/api/issues' : `/api/issues/${issueId}/actions/${type}`, input, key);
  }

  send(method: string, path: string, body?: object, key?: string): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      'X-Huandu': '1',
      ...(text ? { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) } : {}),
      ...(this.cookie ? { Cookie: this.cookie } : {}),
      ...(key ? { 'Idempotency-Key': key } : {}),
    };
    return new Promise((resolve, reject) => {
      const call = request(
        { host: this.base.hostname, port: this.base.port, path, method, headers, agent: this.agent },
        (answer) => {
          const parts: Buffer[] = [];
          const [cookie] = answer.headers['set-cookie'] ?? [];
          if (cookie) this.cookie = cookie.split(';')[0] ?? '';
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const raw = Buffer.concat(parts).toString();
            resolve({
              status: answer.statusCode ?? 0,
              body: raw === '' ? null : (JSON.parse(raw) as Record<string, unknown>),
            });
          });
        },
      );
      call.on('error', reject);
      call.end(text);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> | null;
}
