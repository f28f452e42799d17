import type { Pool, PoolClient } from 'pg';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { inTransaction, scopeOf, type WorldSource } from '#libs/persistence/index.js';
import { failureOf, type Failure } from './failure.js';
import { Gate } from './gate.js';
import type { Outcome, SubmitRequest } from './outcome.js';
import { logRefusals } from './refusal-log.js';
import { DOOR_REFUSALS } from './refusals.js';
import type { Registry } from './registry.js';
import { relatedOf } from './related.js';
import { prepare, type Prepared } from './requests.js';
import { NeedsLock } from './needs-lock.js';
import { NumberHints } from './number-hints.js';
import { Numbers } from './numbers.js';
import { refused, Session } from './session.js';
import { open, write } from './store.js';
import { writeSet } from './write-set.js';

const MAX_RACES = 6;
const LOCKED_AT_ONCE = 3;

/** Accounts changed since the rules' world was loaded: load, then begin again (never while holding a connection). */
class WorldIsOld extends Error {}

/**
 * The one door: every change of the record, by a person or by the process, is a command that goes through here.
 * The usual way is two statements without locks: read, decide, write everything if the head is still the same.
 * After a lost race, and where a number or an effect is wanted, the aggregates are locked first.
 */
export class CommandDoor {
  /** Kinds of command known to need the locked way, learnt from the first of each. */
  private readonly locking = new Set<string>();
  private readonly hints = new NumberHints();
  /** Transactions that wait for each other's locks must not take all connections from the other actions. */
  private readonly gate = new Gate(LOCKED_AT_ONCE);

  constructor(
    private readonly pool: Pool,
    private readonly registry: Registry,
    private readonly world: WorldSource,
  ) {}

  /** One command, one commit. Never throws for what a person or an outage can cause; only for mistakes in the code. */
  async submit(actor: Actor, request: SubmitRequest): Promise<Outcome> {
    const [outcome] = await this.submitMany(actor, [request]);
    if (outcome === undefined) throw new Error('no outcome');
    return outcome;
  }

  /**
   * Several commands of one actor in one commit; each is decided by itself, and a refused one does not stop the
   * others. Answers in the order of the requests. Keep to a few hundred: the aggregates are locked until the commit.
   */
  async submitMany(actor: Actor, requests: readonly SubmitRequest[]): Promise<Outcome[]> {
    const prepared = requests.map((request) => prepare(actor, request));
    const valid = prepared.filter((item): item is Prepared => 'bodyHash' in item);
    const results = valid.length === 0 ? [] : await this.attempt(actor, valid);
    const outcomes = prepared.map((item): Outcome => {
      if (!('bodyHash' in item)) return refused(item, null, null);
      const result = results.shift();
      if (result === undefined) throw new Error('fewer outcomes than requests');
      return result;
    });
    if (outcomes.some((outcome) => outcome.kind === 'refused')) await logRefusals(this.pool, actor, requests, outcomes);
    return outcomes;
  }

  private async attempt(actor: Actor, items: readonly Prepared[]): Promise<Outcome[]> {
    const all = (outcome: Outcome): Outcome[] => items.map(() => outcome);
    let lock = items.length > 1 || items.some((item) => this.locking.has(kindOf(item)));
    let lost = 0;
    for (let races = 0; races < MAX_RACES;) {
      try {
        return lock ? await this.locked(actor, items) : await this.direct(actor, items);
      } catch (error) {
        if (error instanceof NeedsLock) {
          if (error.always) items.forEach((item) => this.locking.add(kindOf(item)));
          lock = true;
          continue;
        }
        const failure = await this.renewed(error);
        if (failure === 'renewed') continue;
        if (failure === 'bug') throw error;
        if (failure === 'out-of-scope') return all(refused(DOOR_REFUSALS.outOfScope, null, null));
        // The same key makes a second try safe, even if the lost answer was a commit.
        if (failure === 'unavailable' && ++lost > 1) return all(unavailable(DOOR_REFUSALS.unavailable));
        if (failure === 'race') races += 1;
        lock ||= failure === 'race';
      }
    }
    return this.exhausted(actor, items);
  }

  private async renewed(error: unknown): Promise<Failure | 'renewed'> {
    if (!(error instanceof WorldIsOld)) return failureOf(error);
    return this.world.refresh().then(() => 'renewed' as const, failureOf);
  }

  /** Races that never end mean a row that this actor may not see: a foreign key or a foreign aggregate. */
  private async exhausted(actor: Actor, items: readonly Prepared[]): Promise<Outcome[]> {
    const opened = await open(this.pool, '*', items.map(itemOf), false);
    return items.map((item, i) => {
      const seen = opened[i];
      if (seen?.logged) return refused(DOOR_REFUSALS.keyReused, item.aggregateId, null);
      if (seen?.head && scopeOf(actor) !== '*') return refused(DOOR_REFUSALS.exists, null, null);
      return unavailable(DOOR_REFUSALS.busy);
    });
  }

  /** Two statements, no locks; a number comes from what this process knows. */
  private async direct(actor: Actor, items: readonly Prepared[]): Promise<Outcome[]> {
    const numbers = new Numbers(null, this.hints);
    let written = false;
    try {
      const outcomes = await this.once(actor, items, null, numbers);
      written = true;
      return outcomes;
    } finally {
      if (numbers.reservation !== null) this.hints.settle(numbers.reservation, written);
    }
  }

  private async locked(actor: Actor, items: readonly Prepared[]): Promise<Outcome[]> {
    return this.gate.pass(async () => {
      let taken: ReadonlyMap<string, number> = new Map();
      const outcomes = await inTransaction(this.pool, async (client) => {
        const numbers = new Numbers(client, this.hints);
        taken = numbers.taken;
        return this.once(actor, items, client, numbers);
      });
      this.hints.learn(taken);
      return outcomes;
    });
  }

  private async once(
    actor: Actor,
    items: readonly Prepared[],
    client: PoolClient | null,
    numbers: Numbers,
  ): Promise<Outcome[]> {
    const scope = scopeOf(actor);
    const db = client ?? this.pool;
    const opened = await open(db, scope, items.map(itemOf), client !== null);
    if (opened[0]?.directory !== this.world.version) throw new WorldIsOld();
    const related = await relatedOf(this.registry, items, client);
    const session = new Session(this.registry, actor, this.world.current(), client, related, numbers);
    const outcomes: Outcome[] = [];
    for (const [i, item] of items.entries()) {
      const found = opened[i];
      if (found === undefined) throw new Error('fewer rows than items');
      outcomes.push(await session.decide(item, found));
    }
    const numbered = numbers.reservation === null ? [] : [numbers.reservation];
    if (session.log.length > 0) await write(db, scope, writeSet(session.works.values(), session.log, numbered));
    return outcomes;
  }
}

const kindOf = ({ request }: Prepared): string => `${request.aggregateType}/${request.command.type}`;

const itemOf = ({ request, aggregateId }: Prepared): { key: string; type: string; id: string } => ({
  key: request.idempotencyKey,
  type: request.aggregateType,
  id: aggregateId,
});

const unavailable = (refusal: (typeof DOOR_REFUSALS)['unavailable' | 'busy']): Outcome => ({
  kind: 'unavailable',
  refusal,
});
