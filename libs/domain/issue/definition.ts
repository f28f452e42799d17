import type { Context } from '../kernel/aggregate.js';
import type { Refusal } from '../kernel/decision.js';
import type { Role } from '../kernel/roles.js';
import type { ClockKey } from '../plan/types.js';
import type { ArmOptions } from './clocks/arm.js';
import type { Issue } from './state.js';
import type { TrackName, Tracks } from './tracks.js';

/** What a command changes beyond its table: facts for the event, further moves, clocks to arm. */
export interface Effect<F> {
  readonly facts: F;
  /** Asks the door for the next number of a series, without gaps. */
  readonly number?: { readonly $number: { readonly series: string; readonly prefix: string; readonly width: number } };
  readonly moves?: Partial<Tracks>;
  readonly start?: readonly ArmOptions[];
  /** Ids of clocks that end otherwise than by the table's `stops`. */
  readonly supersede?: readonly string[];
  readonly cancel?: readonly ClockKey[];
  readonly expire?: readonly ClockKey[];
  /** Moment at which the stopped clocks' duty was met, if not now. */
  readonly stoppedAt?: number;
}

/** One action of the regulation: who may do it, from where to where, which clocks it starts and stops. */
export interface CommandDefinition<I extends object = object, F extends object = object> {
  readonly type: string;
  /** Row of the process model, e.g. `T20`. */
  readonly t: string;
  readonly zh: string;
  readonly en: string;
  /** The clause or article it stands on. */
  readonly basis?: string;
  readonly event: string;
  readonly by: readonly Role[];
  readonly from: { readonly [K in TrackName]?: readonly Tracks[K][] };
  readonly to?: Partial<Tracks>;
  readonly stops?: readonly ClockKey[];
  readonly starts?: readonly ClockKey[];
  /** Makes the issue: state may be absent. */
  readonly creates?: true;
  /** Conditions that need no input: also decide what a screen offers. */
  guard?(issue: Issue, context: Context): Refusal | undefined;
  /** Conditions and effects that need the input. Absent: no facts. */
  effect?(issue: Issue, input: I, context: Context): Effect<F> | Refusal;
  /** Folds the event's facts into the issue; tracks and clocks are folded for all events alike. */
  apply?(issue: Issue, facts: F, at: number): Partial<Issue>;
}

/** Keeps input and fact types together while the registry sees one shape. */
export function defineCommand<I extends object, F extends object>(
  definition: CommandDefinition<I, F>,
): CommandDefinition {
  return definition as unknown as CommandDefinition;
}

export const isRefusal = (value: object): value is Refusal => 'code' in value && 'zh' in value && 'en' in value;
