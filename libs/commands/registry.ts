import type { PoolClient } from 'pg';
import type { Aggregate, Command, DomainEvent, Projection, Recorded } from '#libs/domain/kernel/aggregate.js';
import type { Actor, Role } from '#libs/domain/kernel/roles.js';

/** A notice that an aggregate asks for in the same commit. `id` is made of aggregate, sequence, kind and recipient. */
export interface NoticeDraft {
  readonly seq: number;
  readonly kind: string;
  readonly role?: string;
  readonly unit?: string;
  readonly account?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An aggregate behind the door, with what only the record needs to know of it. */
export interface Registration<S, C extends Command, E extends DomainEvent> {
  readonly aggregate: Aggregate<S, C, E>;
  /** In which of the actor's roles a command is given. */
  roleOf?(command: C, actor: Actor): Role | undefined;
  /** Notices that follow from new events at once; those of the process over time come from activities. */
  notices?(state: S, events: readonly (E & Recorded)[]): readonly NoticeDraft[];
  /** Further writes of the same transaction (drill clock). Such commands take the locked path. */
  effects?(client: PoolClient, events: readonly (E & Recorded)[]): Promise<void>;
}

/** Erased to the kernel's base types, so that the door can treat all kinds alike. */
export type AnyRegistration = Registration<unknown, Command, DomainEvent>;

/** Registers an aggregate: `register({ aggregate: issueAggregate })`. */
export const register = <S, C extends Command, E extends DomainEvent>(of: Registration<S, C, E>): AnyRegistration =>
  of as unknown as AnyRegistration;

export type Registry = ReadonlyMap<string, AnyRegistration>;

export const registryOf = (...registrations: readonly AnyRegistration[]): Registry =>
  new Map(registrations.map((registration) => [registration.aggregate.type, registration]));

export const EMPTY_PROJECTION: Projection = { columns: {}, tasks: [], clocks: [], open: false };

/** District that may see the aggregate, by its projection. */
export const visibleTo = (projection: Projection): string | null => {
  const value = projection.columns['visible_to'];
  return typeof value === 'string' && value !== '' ? value : null;
};
