import type { Decision } from './decision.js';
import type { Actor } from './roles.js';

/** An event as a rule writes it: past-tense type and plain JSON facts. */
export interface DomainEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event as the record keeps it. `seq` starts at 1 for each aggregate; `at` is business time, epoch milliseconds. */
export interface Recorded extends DomainEvent {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly role: string;
}

export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A person's (or the city's) open obligation, derived from the state; one per enabled obligation (I26). */
export interface Task {
  /** Unique within the aggregate, e.g. `feedback`. */
  readonly key: string;
  readonly role: string;
  /** District code, or `city`. */
  readonly unit: string;
  /** The one account that must do it, when assigned. */
  readonly assignee: string | null;
  /** Actions that discharge it, the main one first. */
  readonly actions: readonly string[];
  /** End of the legal clock behind it, epoch milliseconds, or null. */
  readonly dueAt: number | null;
  readonly clockId: string | null;
}

/** A clock as projections and workflows see it. */
export interface ClockRow {
  readonly id: string;
  readonly key: string;
  readonly status: 'running' | 'stopped' | 'expired' | 'superseded' | 'cancelled';
  readonly anchor: string;
  readonly nominal: string;
  readonly effective: string;
  /** First instant after the term: 24:00 of the effective day in Asia/Shanghai, epoch milliseconds. */
  readonly endsAt: number;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /** Unit that must act: district code or `city`. */
  readonly unit: string;
  /** Instant at which the duty was met or the clock ended otherwise. */
  readonly endedAt: number | null;
  /** Next instant at which the process has something to do for this clock (a ladder rung or the end), or null. */
  readonly nextAt: number | null;
}

/** Everything kept beside the events; a pure function of the state, so it can be rebuilt at any time. */
export interface Projection {
  /** Columns of the aggregate's own table beyond the common ones, keyed by column name. */
  readonly columns: Readonly<Record<string, string | number | boolean | null>>;
  readonly tasks: readonly Task[];
  readonly clocks: readonly ClockRow[];
  /** Does a workflow need to know of this state (open, or clocks running)? */
  readonly open: boolean;
}

/** What a decision may look at besides the state: all values, no I/O. */
export interface Context {
  /** Business time, epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
  /** Id of the aggregate that the command goes to, also when it is new. */
  readonly aggregateId: string;
  readonly world: World;
  /** The other aggregates that the command names (see `Aggregate.related`), read in the same transaction. */
  readonly related?: ReadonlyMap<string, Related>;
}

/** What a rule may know of another aggregate. */
export interface Related {
  readonly id: string;
  readonly open: boolean;
  readonly district: string;
  readonly enterprise: string;
  readonly number: string;
}

/** Reference data that rules read; loaded once, passed in as a value. */
export interface World {
  readonly calendar: import('../clock/types.js').Calendar;
  readonly plan: (id: string) => import('../plan/types.js').PlanPack | undefined;
  readonly account: (id: string) => DirectoryEntry | undefined;
  readonly district: (code: string) => District | undefined;
}

export interface DirectoryEntry {
  readonly id: string;
  readonly roles: readonly string[];
  readonly unit: string;
  /** Home district of seconded inspectors and reviewers, for the conflict check (I6). */
  readonly homeDistrict: string | null;
  /** Holds an enforcement certificate. */
  readonly certified: boolean;
}

/** An addressee body; bodies without a national code have an own id (`CQ-LJ`), never a guessed one. */
export interface District {
  readonly code: string;
  readonly nationalCode: string | null;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One kind of aggregate behind the one door. */
export interface Aggregate<S, C extends Command, E extends DomainEvent> {
  readonly type: string;
  /** Ids of other aggregates of this type that the decision looks at. */
  related?(command: C): readonly string[];
  decide(state: S | null, command: C, context: Context): Decision<E>;
  evolve(state: S | null, event: E & Recorded): S;
  project(state: S): Projection;
}
