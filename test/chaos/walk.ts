import { toShanghaiDate } from '#libs/domain/clock/index.js';
import type { City } from '../support/city.js';
import type { Answer } from '../support/http.js';
import { finding } from '../support/papers.js';
import { DISTRICTS, loginOf, shortOf, type Hand } from '../support/people.js';
import { filledIn, handOf, ROLES, weightOf, type Seen } from './choices.js';
import { CallLog, note, type Call } from './log.js';
import { Random } from './random.js';

export interface WalkOptions {
  readonly seed: number;
  readonly issues: number;
  readonly clients?: number;
  /** How long a client asks again when it does not know what became of its call. */
  readonly patienceMs?: number;
}

/** People at work: several clients who take legal steps at random, on the same issues at the same time, and log every call. */
export class Walk {
  readonly log = new CallLog();
  readonly issues: string[] = [];
  private stopped = false;
  private readonly randoms: readonly Random[];

  constructor(
    private readonly city: City,
    private readonly options: WalkOptions,
  ) {
    const clients = options.clients ?? 8;
    this.randoms = Array.from({ length: clients }, (_, client) => new Random(options.seed + 7_919 * client));
  }

  /** Runs until it is stopped or `enough` holds. */
  async run(enough: () => boolean = () => false): Promise<void> {
    const left = { issues: this.options.issues - this.issues.length };
    await Promise.all(
      this.randoms.map(async (random, client) => {
        while (!this.stopped && !enough()) {
          if (left.issues > 0 && (this.issues.length === 0 || random.chance(0.5))) {
            left.issues -= 1;
            await this.registers(random, client);
          } else await this.step(random, client);
        }
      }),
    );
  }

  stop(): void {
    this.stopped = true;
  }

  private async registers(random: Random, client: number): Promise<void> {
    const day = toShanghaiDate(await this.city.now().catch(() => Date.parse('2024-06-03T09:00+08:00')));
    const more = random.chance(0.2) ? { contentKinds: ['1'] } : { complained: random.chance(0.3) };
    const input = finding(random.pick(Object.values(DISTRICTS)) ?? '', day, more);
    const call = this.call(client, 'inspector1', null, 'register');
    await this.press(call, input, {});
    if (call.outcome === 'ok') this.issues.push(call.answered);
  }

  /** Looks at an issue, mostly as the one who owes something, and does what the page says is possible. */
  private async step(random: Random, client: number): Promise<void> {
    const id = random.pick(this.issues);
    if (id === undefined) return;
    const all = await this.look('auditor', id);
    if (all === null) return;
    const role = random.chance(0.8) ? random.pick(all.tasks)?.role : random.pick(ROLES);
    if (role === undefined) return;
    const { district } = all.finding;
    const login = loginOf(handOf(role), district);
    const own = await this.look(login, id);
    if (own === null) return;
    const lawful = random.chance(0.97);
    const action = random.weighed(
      own.actions.filter(({ allowed }) => allowed === lawful),
      ({ type }) => weightOf(type),
    );
    if (action === undefined) return;
    const input = filledIn(action.type, own, shortOf(district), random);
    const headers: Record<string, string> = random.chance(0.5) ? { 'x-version': String(own.version) } : {};
    const call = await this.press(this.call(client, login, id, action.type), input, headers);
    if (call.outcome === 'ok' && random.chance(0.05)) await this.pressAgain(call, input, headers);
  }

  private call(client: number, login: string, issue: string | null, action: string): Call {
    const began = this.log.moment();
    const key = `walk-${this.options.seed}-${client}-${began}`;
    const open = { outcome: 'unknown', attempts: 0, status: 0, code: '', version: 0, answered: '' } as const;
    return { client, login, issue, action, key, began, ended: 0, ...open };
  }

  /** Presses the button; when no answer comes, or "ask again", presses it again with the same key. */
  private async press(call: Call, input: object, headers: Readonly<Record<string, string>>): Promise<Call> {
    const giveUp = Date.now() + (this.options.patienceMs ?? 60_000);
    do note(call, await this.send(call, input, headers));
    while (call.outcome === 'unknown' && Date.now() < giveUp && (await breath()));
    call.ended = this.log.moment();
    this.log.calls.push(call);
    return call;
  }

  /** A double click: the same answer, and nothing more. */
  private async pressAgain(call: Call, input: object, headers: Readonly<Record<string, string>>): Promise<void> {
    const again = await this.send(call, input, headers);
    if (again === null || again.status === 503) return;
    if (again.status !== 200 || Number(again.body['version']) !== call.version)
      throw new Error(`${call.action} repeated: ${again.status} ${JSON.stringify(again.body)}, first ${call.version}`);
  }

  private send(call: Call, input: object, headers: Readonly<Record<string, string>>): Promise<Answer | null> {
    const path = call.issue === null ? '/api/issues' : `/api/issues/${call.issue}/actions/${call.action}`;
    const all = { 'idempotency-key': call.key, ...headers };
    return this.city.people.as(call.login, 'POST', path, input, all).catch(() => null);
  }

  /** The issue page, or null when it cannot be seen just now. */
  private async look(login: string | Hand, id: string): Promise<Seen | null> {
    const answer = await this.city.people.as(login, 'GET', `/api/issues/${id}`).catch(() => null);
    if (answer?.status === 200) return answer.body as unknown as Seen;
    if (answer === null || answer.status === 503) await breath();
    return null;
  }
}

/** The system is away: no use in asking at full speed. */
const breath = (): Promise<true> => new Promise((resolve) => setTimeout(() => resolve(true), 100));
