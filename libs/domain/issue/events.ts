import type { DomainEvent } from '../kernel/aggregate.js';
import type { ClockChanges } from './clocks/reduce.js';
import type { TrackName } from './tracks.js';

/** What every event of an issue carries: facts of the act, moves as before → after, and what happened to clocks. */
export interface IssueEventData extends Readonly<Record<string, unknown>> {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly moves: { readonly [K in TrackName]?: readonly [before: string, after: string] };
  readonly clocks: ClockChanges;
  /** Clause or article the act stands on. */
  readonly basis: string | null;
  /** Official number, when the event gives one; a request for it until the door has filled it in. */
  readonly number?: unknown;
}

export interface IssueEvent extends DomainEvent {
  readonly data: IssueEventData;
}
