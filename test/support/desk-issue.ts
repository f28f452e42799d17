import { randomUUID } from 'node:crypto';
import type { City } from './city.js';
import type { Answer } from './http.js';
import { inputOf } from './papers.js';
import { loginOf, shortOf, type Hand } from './people.js';
import { eventually } from './process.js';

/** One event as the history route tells it. */
export interface Told {
  readonly seq: number;
  readonly type: string;
  readonly actor: string;
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An issue on people's desks: everything goes through HTTP, as the person of the role at this issue. */
export class DeskIssue {
  constructor(
    readonly city: City,
    readonly id: string,
    readonly number: string,
    /** Code of the district that holds it. */
    public district: string,
  ) {}

  /** The action's answer, whatever it is. */
  tries(hand: Hand, action: string, more: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.city.people.as(
      loginOf(hand, this.district),
      'POST',
      `/api/issues/${this.id}/actions/${action}`,
      inputOf(action, shortOf(this.district), more),
      { 'idempotency-key': randomUUID(), ...headers },
    );
  }

  /** The action succeeds; otherwise an error with the refusal. */
  async does(hand: Hand, action: string, more: object = {}): Promise<Answer['body']> {
    const answer = await this.tries(hand, action, more);
    if (answer.status === 200) return answer.body;
    throw new Error(`${hand} ${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** The action is refused; answers the problem document. */
  async refused(hand: Hand, action: string, more: object = {}): Promise<Answer['body']> {
    const answer = await this.tries(hand, action, more);
    if (answer.status >= 400) return answer.body;
    throw new Error(`${hand} ${action} was not refused: ${JSON.stringify(answer.body)}`);
  }

  /** T3–T7 of a general problem. */
  async isTransferred(): Promise<void> {
    await this.does('team-leader', 'classify');
    await this.does('coordinator', 'put-on-list');
    await this.does('city-approver', 'approve-transfer');
    await this.does('coordinator', 'transfer');
  }

  /** T9, T14, T30, T51: signed for, two officers named, correction ordered, penalty question answered. */
  async isInHand(): Promise<void> {
    await this.does('liaison', 'receive');
    await this.does('liaison', 'assign');
    await this.does('caseworker1', 'order-correction');
    await this.does('caseworker1', 'decline-case');
  }

  /** The issue page as someone sees it; by default the auditor, who sees everything. */
  async page(hand: Hand = 'auditor'): Promise<Record<string, unknown>> {
    const answer = await this.city.people.as(loginOf(hand, this.district), 'GET', `/api/issues/${this.id}`);
    if (answer.status !== 200) throw new Error(`page: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Waits until the page shows this. */
  until(good: (page: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
    return eventually(() => this.page(), good);
  }

  /** Events of these types, all when none is named; oldest first. */
  async events(...types: string[]): Promise<Told[]> {
    const rows = await this.city.sql<Told>(
      `SELECT seq, type, actor, at, data->'facts' AS facts FROM event WHERE aggregate_type = 'issue' AND aggregate_id = $1 ORDER BY seq`,
      [this.id],
    );
    return rows.filter(({ type }) => types.length === 0 || types.includes(type));
  }

  /** Rungs of a clock's ladder that were fired, in order, e.g. `['T-5', 'T-3']`. */
  async rungs(clockId: string): Promise<string[]> {
    const fired = (await this.events('rung-fired')).map(
      ({ facts }) => facts['rung'] as Record<'clockId' | 'rungId', string>,
    );
    return fired.filter((rung) => rung.clockId === clockId).map(({ rungId }) => rungId);
  }
}
