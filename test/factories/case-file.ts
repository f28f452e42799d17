import { issueAggregate, noticesOf, type Issue, type IssueEvent } from '#libs/domain/issue/index.js';
import type { Projection, Recorded, Related, Task, World } from '#libs/domain/kernel/aggregate.js';
import type { Decision, Refusal } from '#libs/domain/kernel/decision.js';
import { running } from '#libs/domain/issue/clocks/reduce.js';
import type { ClockInstance } from '#libs/domain/issue/clocks/instance.js';
import type { ClockKey } from '#libs/domain/plan/types.js';
import { at } from './at.js';
import { actor, WORLD } from './city.js';

/** One issue as the door would keep it, without a door: commands in, events kept, state folded. No state is made by hand. */
export class CaseFile {
  readonly events: (IssueEvent & Recorded)[] = [];
  private state: Issue | null = null;
  now = at('2024-06-20');
  private readonly related = new Map<string, Related>();

  constructor(
    readonly id = 'issue-1',
    public world: World = WORLD,
  ) {}

  /** Moves the clock; never back. */
  on(moment: string): this {
    this.now = Math.max(this.now, at(moment));
    return this;
  }

  /** Another issue that commands may name. */
  knows(other: Related): this {
    this.related.set(other.id, other);
    return this;
  }

  /** What the rules answer; nothing is kept. */
  ask(who: string, type: string, input: object = {}): Decision<IssueEvent> {
    return issueAggregate.decide(
      this.state,
      { ...input, type },
      { now: this.now, actor: actor(who), aggregateId: this.id, world: this.world, related: this.related },
    );
  }

  /** Somebody acts; the event is kept. Throws when it is refused. */
  does(who: string, type: string, input: object = {}): this {
    const decision = this.ask(who, type, input);
    if (!decision.ok) throw new Error(`${who} ${type}: ${decision.refusal.code} ${decision.refusal.zh}`);
    for (const event of decision.events) this.keep(who, event);
    return this;
  }

  /** Code of the refusal, or `accepted`. */
  answer(who: string, type: string, input: object = {}): string {
    const decision = this.ask(who, type, input);
    return decision.ok ? 'accepted' : decision.refusal.code;
  }

  refusal(who: string, type: string, input: object = {}): Refusal {
    const decision = this.ask(who, type, input);
    if (decision.ok) throw new Error(`${type} was accepted`);
    return decision.refusal;
  }

  private keep(who: string, event: IssueEvent): void {
    const { number } = event.data;
    const data = number === undefined ? event.data : { ...event.data, number: 'YD-2024-0001' };
    const recorded = {
      ...event,
      data,
      seq: this.events.length + 1,
      at: this.now,
      actor: who,
      role: actor(who).roles[0] ?? '',
    };
    this.events.push(JSON.parse(JSON.stringify(recorded)) as IssueEvent & Recorded);
    this.state = issueAggregate.evolve(this.state, this.events.at(-1) as IssueEvent & Recorded);
  }

  /** The state folded anew from the events kept as JSON. */
  replayed(): Issue {
    const fold = this.events.reduce<Issue | null>((state, event) => issueAggregate.evolve(state, event), null);
    if (!fold) throw new Error('nothing happened yet');
    return fold;
  }

  get issue(): Issue {
    if (!this.state) throw new Error('nothing happened yet');
    return this.state;
  }

  get last(): IssueEvent & Recorded {
    const event = this.events.at(-1);
    if (!event) throw new Error('nothing happened yet');
    return event;
  }

  clock(key: ClockKey): ClockInstance | undefined {
    return running(this.issue.clocks, key);
  }

  /** Last day of a running clock. */
  due(key: ClockKey): string | undefined {
    return this.clock(key)?.effective;
  }

  get projection(): Projection {
    return issueAggregate.project(this.issue);
  }

  task(key: string): Task | undefined {
    return this.projection.tasks.find((task) => task.key === key);
  }

  /** Roles and units that hear of the last event. */
  get heard(): string[] {
    return noticesOf(this.issue, [this.last]).map(({ role, unit }) => `${role}@${unit}`);
  }

  /** The process does what is due by now, oldest first, as the workflow would after an outage: rungs fire, ends are recorded. */
  processCatchesUp(): this {
    for (let n = 0; n < 500; n += 1) {
      const due = dueBy(this.issue, this.now).find(
        ([type, input]) => this.answer('system', type, input) === 'accepted',
      );
      if (!due) return this;
      this.does('system', ...due);
    }
    throw new Error('the process turns in circles');
  }
}

type Act = [type: string, input: object];

function dueBy(issue: Issue, now: number): Act[] {
  const running = issue.clocks.filter((clock) => clock.status === 'running');
  const ends = running.filter((c) => !c.lapsed).map((c) => ({ at: c.endsAt, act: ending(issue, c) }));
  const rungs = running.flatMap((c) =>
    c.rungs
      .filter((rung) => !rung.fired && rung.days !== 0)
      .map((rung) => ({ at: rung.at, act: ['fire-rung', { clockId: c.id, rungId: rung.id }] as Act })),
  );
  return [...ends, ...rungs]
    .filter(({ at: when }) => when <= now)
    .sort((a, b) => a.at - b.at)
    .map(({ act }) => act);
}

/** The act that records a term's end. */
function ending(issue: Issue, clock: ClockInstance): Act {
  if (clock.key === 'receipt' && issue.tracks.custody === 'transferred') return ['deem-received', {}];
  if (clock.key === 'extension-decision') return ['lapse-extension-request', {}];
  if (clock.key === 'look-back' && issue.lookBackDrawn === false) return ['pass-undrawn', {}];
  return ['lapse', { clockId: clock.id }];
}
