import type { PoolClient } from 'pg';
import type { DomainEvent, Related, World } from '#libs/domain/kernel/aggregate.js';
import type { Refusal } from '#libs/domain/kernel/decision.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { isStorable } from './canonical.js';
import { NeedsLock } from './needs-lock.js';
import type { Numbers } from './numbers.js';
import type { Done, Outcome } from './outcome.js';
import { DOOR_REFUSALS } from './refusals.js';
import type { Registry } from './registry.js';
import type { Prepared } from './requests.js';
import type { Opened } from './store.js';
import { append, startWork, type Working } from './working.js';
import type { LogEntry } from './write-set.js';

/** Decides requests one after the other in memory; what is to be written is in `works` and `log`. */
export class Session {
  readonly works = new Map<string, Working>();
  readonly log: LogEntry[] = [];
  private readonly answered = new Map<string, { readonly bodyHash: string; readonly done: Done }>();

  constructor(
    private readonly registry: Registry,
    private readonly actor: Actor,
    private readonly world: World,
    /** The open transaction; null on the way of two single statements. */
    private readonly client: PoolClient | null,
    private readonly related: ReadonlyMap<string, Related>,
    private readonly numbers: Numbers,
  ) {}

  async decide({ request, aggregateId, bodyHash }: Prepared, opened: Opened): Promise<Outcome> {
    const { idempotencyKey: key, command, aggregateType } = request;
    const registration = this.registry.get(aggregateType);
    if (registration === undefined) return refused(DOOR_REFUSALS.notFound, null, null);
    const earlier = this.answered.get(key) ?? earlierAnswer(opened);
    if (earlier !== null) {
      if (earlier.bodyHash !== bodyHash) return refused(DOOR_REFUSALS.keyReused, aggregateId, null);
      return { ...earlier.done, replayed: true, state: null };
    }
    const name = `${aggregateType}:${aggregateId}`;
    const work = this.works.get(name) ?? startWork(registration, aggregateId, opened.head);
    const current = work.version === 0 ? null : work.version;
    if (request.expectedVersion !== undefined && request.expectedVersion !== work.version) {
      return refused(DOOR_REFUSALS.staleVersion, aggregateId, current);
    }
    const at = Math.max(opened.now, work.lastAt);
    const context = { now: at, actor: this.actor, aggregateId, world: this.world, related: this.related };
    const decision = registration.aggregate.decide(work.state, command, context);
    if (!decision.ok) return refused(decision.refusal, aggregateId, current);
    const role = request.role ?? registration.roleOf?.(command, this.actor) ?? this.actor.roles[0] ?? 'system';
    const signature = { actor: this.actor.id, role, at, commandId: key };
    const plain: DomainEvent[] = [];
    for (const event of decision.events) {
      const json = JSON.stringify(event);
      if (!isStorable(json)) return refused(DOOR_REFUSALS.badText, aggregateId, current);
      plain.push(JSON.parse(json) as DomainEvent);
    }
    if (registration.effects !== undefined && plain.length > 0 && this.client === null) throw new NeedsLock(true);
    const first = work.added.length;
    for (const event of plain) {
      const { type, data } = await this.numbers.fill(event);
      append(work, type, data, signature);
    }
    const added = work.added.slice(first);
    if (this.client !== null) await registration.effects?.(this.client, added);
    if (added.length > 0 && request.quiet !== true) work.loud = true;
    this.works.set(name, work);
    const events = added.map(({ seq, type }) => ({ seq, type }));
    const answer = { kind: 'done', aggregateType, aggregateId, version: work.version, events, at } as const;
    const done: Done = { ...answer, replayed: false, state: work.state };
    this.log.push({ key, actor: this.actor.id, body_hash: bodyHash, answer });
    this.answered.set(key, { bodyHash, done });
    return done;
  }
}

export const refused = (refusal: Refusal, aggregateId: string | null, version: number | null): Outcome => ({
  kind: 'refused',
  aggregateId,
  refusal,
  version,
});

const earlierAnswer = ({ logged }: Opened): { readonly bodyHash: string; readonly done: Done } | null =>
  logged === null ? null : { bodyHash: logged.bodyHash, done: { ...logged.answer, replayed: true, state: null } };
