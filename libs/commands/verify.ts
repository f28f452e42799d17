import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '#libs/persistence/index.js';
import { canonicalJson } from './canonical.js';
import { allEvents, type StoredEvent } from './events.js';
import { eventHash } from './event-hash.js';
import type { Registry } from './registry.js';

/** Where the record is not what it should be. `seq` is null when the aggregate as a whole is meant. */
export interface Finding {
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number | null;
  readonly type: string | null;
  readonly problem:
    'gap' | 'broken-chain' | 'wrong-hash' | 'not-foldable' | 'head-differs' | 'state-differs' | 'no-row' | 'no-events';
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly events: number;
  readonly aggregates: number;
  /** SHA-256 over all chain heads: kept outside, it shows a cut tail or an older backup later. */
  readonly root: string;
  /** The first hundred, in order. */
  readonly findings: readonly Finding[];
}

interface HeadRow {
  readonly version: number;
  readonly state: unknown;
  readonly head_hash: string;
}

const HEAD = `SELECT version, state, head_hash FROM issue WHERE $1 = 'issue' AND id = $2
  UNION ALL SELECT version, state, head_hash FROM aggregate_state WHERE type = $1 AND id = $2`;
const ORPHANS = `SELECT 'issue' AS type, id::text FROM issue i
    WHERE NOT EXISTS (SELECT 1 FROM event WHERE aggregate_type = 'issue' AND aggregate_id = i.id)
  UNION ALL SELECT type, id::text FROM aggregate_state a
    WHERE NOT EXISTS (SELECT 1 FROM event WHERE aggregate_type = a.type AND aggregate_id = a.id)`;

/** Walks the whole record in one snapshot: sequence, chain, hash of every event, and that each state is their fold (I17, I25). */
export async function verify(pool: Pool, registry: Registry): Promise<VerifyReport> {
  return inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SELECT set_config('app.scope', '*', true), set_config('statement_timeout', '0', true)`);
    const walk = new Walk(client, registry);
    for await (const event of allEvents(client)) await walk.take(event);
    await walk.endAggregate();
    const { rows } = await client.query<{ type: string; id: string }>(ORPHANS);
    for (const row of rows) walk.find({ aggregateType: row.type, aggregateId: row.id }, null, 'no-events');
    return walk.report();
  });
}

class Walk {
  private events = 0;
  private aggregates = 0;
  private bad = 0;
  private last: StoredEvent | null = null;
  private state: unknown = null;
  private foldable = true;
  private readonly findings: Finding[] = [];
  private readonly root = createHash('sha256');

  constructor(
    private readonly client: PoolClient,
    private readonly registry: Registry,
  ) {}

  async take(event: StoredEvent): Promise<void> {
    const { aggregateType, aggregateId } = event;
    if (this.last?.aggregateId !== aggregateId || this.last.aggregateType !== aggregateType) {
      await this.endAggregate();
      this.state = null;
      this.foldable = true;
      this.last = null;
    }
    this.events += 1;
    if (event.seq !== (this.last?.seq ?? 0) + 1) this.find(event, event, 'gap');
    else if (event.prevHash !== (this.last?.hash ?? null)) this.find(event, event, 'broken-chain');
    if (eventHash(event) !== event.hash) this.find(event, event, 'wrong-hash');
    this.fold(event);
    this.last = event;
  }

  /** Compares the fold with the row that screens read. */
  async endAggregate(): Promise<void> {
    const last = this.last;
    if (last === null) return;
    this.aggregates += 1;
    this.root.update(`${last.aggregateType} ${last.aggregateId} ${last.seq} ${last.hash}\n`);
    const { rows } = await this.client.query<HeadRow>({
      name: 'huandu_head',
      text: HEAD,
      values: [last.aggregateType, last.aggregateId],
    });
    const row = rows[0];
    if (row === undefined) this.find(last, null, 'no-row');
    else if (row.version !== last.seq || row.head_hash !== last.hash) this.find(last, null, 'head-differs');
    else if (
      this.registry.has(last.aggregateType) &&
      this.foldable &&
      canonicalJson(row.state) !== canonicalJson(this.state)
    ) {
      this.find(last, null, 'state-differs');
    }
  }

  find(
    of: { readonly aggregateType: string; readonly aggregateId: string },
    event: StoredEvent | null,
    problem: Finding['problem'],
  ): void {
    this.bad += 1;
    const { aggregateType, aggregateId } = of;
    if (this.bad <= 100)
      this.findings.push({ aggregateType, aggregateId, seq: event?.seq ?? null, type: event?.type ?? null, problem });
  }

  report(): VerifyReport {
    const { events, aggregates, findings } = this;
    return { ok: this.bad === 0, events, aggregates, root: this.root.digest('hex'), findings };
  }

  private fold(event: StoredEvent): void {
    const registration = this.registry.get(event.aggregateType);
    if (registration === undefined || !this.foldable) return;
    try {
      this.state = registration.aggregate.evolve(this.state, event);
    } catch {
      this.foldable = false;
      this.find(event, event, 'not-foldable');
    }
  }
}
