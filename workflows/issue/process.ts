import { condition } from '@temporalio/workflow';
import type { DueAnswer, DueCommand, IssueNews, KnownIssue } from '#libs/contracts/index.js';
import type { IssueView, ViewClock } from '#libs/domain/issue/view.js';
import type { ClockKey } from '#libs/domain/plan/types.js';

export type Fact = (view: IssueView) => boolean;

/** The way to the record takes time, so its answer is always a little old. */
const TOLERATED_MS = 5_000;

/** A command in the hands of the clerk. */
interface Asked {
  readonly command: DueCommand;
  /** Business instant at which it became due: commands are submitted in this order. */
  readonly at: number;
  readonly settle: (result: string) => void;
}

/**
 * What a workflow knows of its issue: the newest view of the record, and business time. The tracks wait here for facts
 * and for clocks; the alarm waits for the earliest instant that any of them awaits; the clerk takes their commands along.
 */
export class IssueProcess {
  private known: KnownIssue | null = null;
  private asked: Asked[] = [];
  private busy = false;
  private readonly awaited = new Map<ClockKey, number>();

  constructor(readonly issueId: string) {}

  /** Newer wins: a repeat or an older view is ignored. A moved drill clock moves business time by as much. */
  take(news: IssueNews): void {
    const last = this.known;
    if (last === null) {
      this.known = { ...news, shiftMs: news.offsetMs };
      return;
    }
    const newer =
      news.view.version > last.view.version || (news.view.version === last.view.version && news.asOf > last.asOf);
    const offsetMs = Math.max(news.offsetMs, last.offsetMs);
    const shiftMs = last.shiftMs + (offsetMs - last.offsetMs);
    this.known = { ...(newer ? news : last), offsetMs, shiftMs };
  }

  /**
   * What the record answered just now. Its business time is the right one, whatever the workflow thought – unless the
   * drill clock was moved while the answer was on its way: then the answer's time is the old one.
   */
  private takeAnswer({ news, results }: DueAnswer, offsetWhenAsked: number): void {
    this.take({ ...news, offsetMs: news.offsetMs ?? this.known?.offsetMs ?? offsetWhenAsked });
    if (this.known?.offsetMs !== offsetWhenAsked) return;
    const shiftMs = news.asOf - Date.now();
    const wrong = results.includes('NOT_YET_DUE') || Math.abs(shiftMs - this.shift) > TOLERATED_MS;
    if (wrong && this.known !== null) this.known = { ...this.known, shiftMs };
  }

  resume(known: KnownIssue): void {
    this.known = known;
  }

  get knowledge(): KnownIssue | null {
    return this.known;
  }

  /** Business time, epoch milliseconds. */
  now(): number {
    return Date.now() + this.shift;
  }

  /** Business time minus the workflow's own; it changes when the drill clock is moved. */
  get shift(): number {
    return this.known?.shiftMs ?? 0;
  }

  is(fact: Fact): boolean {
    return this.known !== null && fact(this.known.view);
  }

  /** Waits until the record says so. */
  async until(fact: Fact): Promise<IssueView> {
    await condition(() => this.is(fact));
    return this.view;
  }

  /** Waits for a fact or for the end of a running clock; true when the fact came first. A person's act beats the clock. */
  async untilOr(key: ClockKey, fact: Fact): Promise<boolean> {
    this.awaited.set(key, (this.awaited.get(key) ?? 0) + 1);
    await condition(() => this.is(fact) || this.ranOut(key) !== undefined);
    this.awaited.set(key, (this.awaited.get(key) ?? 1) - 1);
    return this.is(fact);
  }

  /** The running clock of this name. */
  clock(key: ClockKey): ViewClock | undefined {
    return this.known?.view.clocks.find((clock) => clock.key === key && !clock.lapsed);
  }

  /** Rungs whose time has come, in order. */
  dueRungs(): { readonly clockId: string; readonly rungId: string; readonly at: number }[] {
    return this.rungs()
      .filter((rung) => rung.at <= this.now())
      .sort((a, b) => a.at - b.at);
  }

  /**
   * Submits what has become due, with everything else that is due in this moment, in one commit. A refusal is a normal
   * answer: when it is not about time, the track goes on only after the facts have changed, so nothing turns in circles.
   */
  async submit(
    type: string,
    on: { readonly at?: number; readonly key?: string; readonly input?: DueCommand['input'] } = {},
  ): Promise<void> {
    const { version } = this.view;
    const at = on.at ?? this.now();
    const key = `${type}:${this.issueId}:${on.key ?? `v${version}`}`;
    const command = { type, key, input: on.input ?? {} };
    const result = await new Promise<string>((settle) => this.asked.push({ command, at, settle }));
    if (result === 'DONE' || result === 'NOT_YET_DUE') return;
    await this.until((view) => view.version > version);
  }

  /** Puts the end of a term on record: once per clock. */
  async lapse(key: ClockKey, type = 'lapse'): Promise<void> {
    const clock = this.ranOut(key);
    if (clock === undefined) return;
    await this.submit(type, { at: clock.endsAt, key: clock.id, input: type === 'lapse' ? { clockId: clock.id } : {} });
  }

  /** Earliest business instant in the future that someone waits for. */
  nextAt(): number | null {
    const now = this.now();
    const ends = [...this.awaited].flatMap(([key, waiting]) => (waiting > 0 ? [this.clock(key)?.endsAt ?? 0] : []));
    const future = [...ends, ...this.rungs().map((rung) => rung.at)].filter((at) => at > now);
    return future.length === 0 ? null : Math.min(...future);
  }

  /** The clerk: one round trip at a time, whatever is due together goes together, oldest first. */
  async serve(submitDue: (commands: readonly DueCommand[]) => Promise<DueAnswer>): Promise<never> {
    for (;;) {
      await condition(() => this.asked.length > 0);
      const batch = this.asked.sort((a, b) => a.at - b.at);
      this.asked = [];
      this.busy = true;
      const offsetMs = this.known?.offsetMs ?? 0;
      const answer = await submitDue(batch.map(({ command }) => command));
      this.takeAnswer(answer, offsetMs);
      batch.forEach(({ settle }, i) => settle(answer.results[i] ?? 'UNANSWERED'));
      this.busy = false;
    }
  }

  /** Nothing asked, nothing under way, nothing due: all there is to know is in the view. */
  get quiet(): boolean {
    return !this.busy && this.asked.length === 0;
  }

  private get view(): IssueView {
    if (this.known === null) throw new Error('nothing is known of the issue yet');
    return this.known.view;
  }

  private ranOut(key: ClockKey): ViewClock | undefined {
    const clock = this.clock(key);
    return clock !== undefined && this.now() >= clock.endsAt ? clock : undefined;
  }

  private rungs(): { readonly clockId: string; readonly rungId: string; readonly at: number }[] {
    return (this.known?.view.clocks ?? []).flatMap((clock) =>
      clock.rungs.map((rung) => ({ clockId: clock.id, rungId: rung.id, at: rung.at })),
    );
  }
}
