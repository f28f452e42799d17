import type { Command } from '#libs/domain/kernel/aggregate.js';
import type { Refusal } from '#libs/domain/kernel/decision.js';
import type { Role } from '#libs/domain/kernel/roles.js';

/** One command for the door. */
export interface SubmitRequest {
  readonly aggregateType: string;
  /** Left out for a new aggregate: the door derives one from actor and key, so that a repeat finds the same. */
  readonly aggregateId?: string;
  readonly command: Command;
  /** 8–200 characters, chosen by the client; the same key is the same action for ever (I28). */
  readonly idempotencyKey: string;
  /** Version that the form was opened at; another current version is refused. */
  readonly expectedVersion?: number;
  /** Role in which the actor acts, one of theirs; default: what the aggregate's `roleOf` says, else their first. */
  readonly role?: Role;
  /** No news to the workflow: the caller is the workflow and takes the answer home itself. */
  readonly quiet?: boolean;
}

export interface Done {
  readonly kind: 'done';
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly version: number;
  /** What happened; empty when the command changed nothing. */
  readonly events: readonly { readonly seq: number; readonly type: string }[];
  /** Business time of the events, epoch milliseconds. */
  readonly at: number;
  /** The key was known with the same body: this is the answer given then. */
  readonly replayed: boolean;
  /** State after the command; null when replayed. */
  readonly state: unknown;
}

export interface Refused {
  readonly kind: 'refused';
  readonly aggregateId: string | null;
  readonly refusal: Refusal;
  /** Current version of the aggregate, null when there is none to see. */
  readonly version: number | null;
}

/** The record could not be reached or a race could not be won: nothing half done; the same key tells later. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly refusal: Refusal;
}

export type Outcome = Done | Refused | Unavailable;
