import type { Projection, Recorded } from '#libs/domain/kernel/aggregate.js';
import type { AnyRegistration } from './registry.js';
import { EMPTY_PROJECTION } from './registry.js';
import { eventHash } from './event-hash.js';

/** An event ready to be appended. */
export interface NewEvent extends Recorded {
  readonly commandId: string;
  readonly prevHash: string | null;
  readonly hash: string;
}

/** One aggregate in the hand of the door: as read, and what was added to it. */
export interface Working {
  readonly registration: AnyRegistration;
  readonly type: string;
  readonly id: string;
  readonly oldVersion: number;
  readonly before: Projection;
  state: unknown;
  version: number;
  headHash: string | null;
  lastAt: number;
  readonly added: NewEvent[];
  /** Someone besides the workflow itself changed it. */
  loud: boolean;
}

export interface Head {
  readonly version: number;
  readonly state: unknown;
  readonly headHash: string | null;
  readonly lastAt: number;
}

export function startWork(registration: AnyRegistration, id: string, head: Head | null): Working {
  const { aggregate } = registration;
  return {
    registration,
    type: aggregate.type,
    id,
    oldVersion: head?.version ?? 0,
    before: head === null ? EMPTY_PROJECTION : aggregate.project(head.state),
    state: head?.state ?? null,
    version: head?.version ?? 0,
    headHash: head?.headHash ?? null,
    lastAt: head?.lastAt ?? 0,
    added: [],
    loud: false,
  };
}

export interface Signature {
  readonly actor: string;
  readonly role: string;
  readonly at: number;
  readonly commandId: string;
}

/** Appends one event: next sequence, hash over the last, state evolved. `data` must already be plain JSON. */
export function append(work: Working, type: string, data: Readonly<Record<string, unknown>>, by: Signature): void {
  const seq = work.version + 1;
  const prevHash = work.headHash;
  const hash = eventHash({ aggregateType: work.type, aggregateId: work.id, seq, type, data, prevHash, ...by });
  const event: NewEvent = { seq, type, data, ...by, prevHash, hash };
  work.state = work.registration.aggregate.evolve(work.state, event);
  work.version = seq;
  work.headHash = hash;
  work.lastAt = by.at;
  work.added.push(event);
}
