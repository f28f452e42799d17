import type { Pool } from 'pg';
import { inScope } from '#libs/persistence/index.js';

/** One event as it is kept, with the name of who acted. */
export interface EventRow {
  readonly aggregateId: string;
  readonly seq: number;
  readonly type: string;
  readonly data: {
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly moves?: Readonly<Record<string, readonly [string, string]>>;
    readonly clocks?: Readonly<Record<string, unknown>>;
    readonly basis?: string | null;
  };
  readonly actor: string;
  readonly actorName: string | null;
  readonly role: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly hash: string;
  readonly number: string | null;
  readonly district: string | null;
}

const COLUMNS = `e.aggregate_id AS "aggregateId", e.seq, e.type, e.data, e.actor, a.name AS "actorName", e.role, e.at,
  e.recorded_at AS "recordedAt", e.hash, i.number, i.district
  FROM event e JOIN issue i ON i.id = e.aggregate_id LEFT JOIN account a ON a.id = e.actor WHERE e.aggregate_type = 'issue'`;

/** All events of one issue, oldest first; empty when the scope does not see it. */
export async function historyOf(pool: Pool, scope: string, issueId: string): Promise<EventRow[]> {
  const text = `SELECT ${COLUMNS} AND e.aggregate_id = $1 ORDER BY e.seq`;
  const { rows } = await inScope(pool, scope, (client) =>
    client.query<EventRow>({ name: 'history', text, values: [issueId] }),
  );
  return rows;
}

/** Events written down since a moment of the machine's own clock, oldest first. */
export async function eventsSince(pool: Pool, scope: string, moment: Date, limit: number): Promise<EventRow[]> {
  const text = `SELECT ${COLUMNS} AND e.recorded_at >= $1 ORDER BY e.recorded_at, e.aggregate_id, e.seq LIMIT $2`;
  const { rows } = await inScope(pool, scope, (client) => client.query<EventRow>(text, [moment, limit]));
  return rows;
}
