import {
  issueAggregate,
  COMMANDS,
  whyNot,
  type CommandDefinition,
  type Issue,
  type IssueEvent,
} from '#libs/domain/issue/index.js';
import { addDays, toShanghaiDate } from '#libs/domain/clock/index.js';
import { ACTORS, INPUTS, WORLD } from '#libs/domain/explore/samples.js';
import type { Context, Recorded, World } from '#libs/domain/kernel/aggregate.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import type { PlanParameters } from '#libs/domain/plan/types.js';
import { at } from '#test/factories/index.js';

/** Plans that differ in one switch each; the first is the real one. */
const VARIANTS: readonly ((p: PlanParameters) => Partial<PlanParameters>)[] = [
  () => ({}),
  (p) => ({ feedback: { ...p.feedback, startEvent: 'received' } }),
  (p) => ({ feedback: { ...p.feedback, returnVoidsSubmission: true } }),
  (p) => ({ feedback: { ...p.feedback, approval: 'none' } }),
  () => ({ objection: { givesDaysBack: true } }),
  (p) => ({
    rectification: { ...p.rectification, extension: { ...p.rectification.extension, by: 'district-approver' } },
  }),
  (p) => ({ listing: { ...p.listing, triggers: ['L1', 'L2', 'L3'], returnsForL3: 1 } }),
];

export function planVariant(n: number): World {
  const change = VARIANTS[n % VARIANTS.length];
  return {
    ...WORLD,
    plan: (id) => {
      const plan = WORLD.plan(id);
      return plan && change ? { ...plan, parameters: { ...plan.parameters, ...change(plan.parameters) } } : plan;
    },
  };
}

const HOUR = 3_600_000;
const TARGETS = [0, 0, 0, HOUR, 5 * HOUR, 24 * HOUR, 3 * 24 * HOUR, 9 * 24 * HOUR];

/** A walk over the commands with real times. Every number drawn decides one thing; the same numbers make the same walk. */
export class Walk {
  state: Issue | null = null;
  readonly events: (IssueEvent & Recorded)[] = [];
  now = at('2024-06-20');

  constructor(readonly world: World) {}

  context(actor: Actor): Context {
    return { now: this.now, actor, aggregateId: 'walked', world: this.world };
  }

  /** Time passes: some hours or days, or exactly to the end of the next term, or one second before it. */
  wait(draw: number): void {
    const ends = this.running.map((clock) => clock.endsAt).filter((end) => end > this.now);
    const next = Math.min(...ends);
    if (draw % 5 === 0 && Number.isFinite(next)) this.now = draw % 2 === 0 ? next : Math.max(this.now, next - 1_000);
    else this.now += TARGETS[draw % TARGETS.length] ?? 0;
  }

  /** Somebody does something that may be done now; false when nobody found anything among a few tries. */
  step(draw: number): boolean {
    for (let i = 0; i < COMMANDS.length; i += 1) {
      const command = COMMANDS[(draw + i * 7) % COMMANDS.length];
      if (command && this.tries(command, draw)) return true;
    }
    return false;
  }

  /** Who may do it now, by the rules that need no input. */
  may(command: CommandDefinition): Actor[] {
    const issue = this.state;
    if (!issue) return command.creates ? ACTORS.filter((a) => command.by.some((role) => a.roles.includes(role))) : [];
    return command.creates ? [] : ACTORS.filter((actor) => whyNot(command, issue, this.context(actor)) === undefined);
  }

  private tries(command: CommandDefinition, draw: number): boolean {
    // Ends of the issue come seldom, so that walks are long.
    if (['void', 'move-out', 'close'].includes(command.type) && draw % 11 !== 0) return false;
    const people = this.may(command);
    const actor = people[draw % Math.max(1, people.length)];
    if (!actor) return false;
    const inputs = this.inputs(command.type, draw);
    const input = inputs[draw % Math.max(1, inputs.length)];
    const decision = input && issueAggregate.decide(this.state, { ...input, type: command.type }, this.context(actor));
    if (!decision || !decision.ok) return false;
    for (const event of decision.events) this.keep(actor, event);
    return true;
  }

  private inputs(type: string, draw: number): readonly object[] {
    if (type === 'set-rectification-plan')
      return [{ measures: '示例', responsible: '示例', endDate: addDays(toShanghaiDate(this.now), draw % 60) }];
    if (type === 'ask-extension')
      return ['feedback', 'rectification'].map((clock) => ({ clock, days: 1 + (draw % 15), reason: '示例' }));
    if (type === 'register') return INPUTS[type]?.(this.state as Issue) ?? [];
    if (type === 'fire-rung')
      return this.running.flatMap((c) => c.rungs.map((rung) => ({ clockId: c.id, rungId: rung.id })));
    return this.state ? (INPUTS[type]?.(this.state) ?? [{}]) : [{}];
  }

  private keep(actor: Actor, event: IssueEvent): void {
    const data = event.data.number === undefined ? event.data : { ...event.data, number: 'YD-2024-0001' };
    const recorded = {
      ...event,
      data,
      seq: this.events.length + 1,
      at: this.now,
      actor: actor.id,
      role: actor.roles[0] ?? '',
    };
    this.events.push(recorded);
    this.state = issueAggregate.evolve(this.state, recorded);
  }

  /** The walk in words, for a failure. */
  get told(): string {
    return this.events.map(({ type, at: when }) => `${toShanghaiDate(when)} ${type}`).join(', ');
  }

  get running(): Issue['clocks'] {
    return this.state?.clocks.filter((clock) => clock.status === 'running') ?? [];
  }

  /** The state folded anew from the events as the record keeps them: JSON. */
  replayed(): Issue | null {
    const kept = JSON.parse(JSON.stringify(this.events)) as (IssueEvent & Recorded)[];
    return kept.reduce<Issue | null>((state, event) => issueAggregate.evolve(state, event), null);
  }
}
