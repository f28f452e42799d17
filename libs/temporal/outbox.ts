import type { PoolClient } from 'pg';
import type { Backlog } from './pace.js';

/** All news of one aggregate that a relay has in its hand. */
export interface Bundle {
  readonly type: string;
  readonly id: string;
  readonly rows: string[];
}

interface Row {
  readonly id: string;
  readonly aggregate_type: string;
  readonly aggregate_id: string;
}

const COLUMNS = 'SELECT id, aggregate_type, aggregate_id FROM outbox';
/** Somebody waits for what is not an issue: a batch being sent. */
const OTHER = `${COLUMNS} WHERE aggregate_type <> 'issue' ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`;
/** Clocks that end within the hour go first, then the rest as it came. */
const SOON = `${COLUMNS} WHERE wake_at <= huandu_now() + interval '1 hour' ORDER BY wake_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`;
const REST = `${COLUMNS} WHERE enqueued_at <= clock_timestamp() - $2::float8 * interval '1 millisecond'
  ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`;

const BACKLOG = `SELECT coalesce(max(id), 0)::float8 AS newest,
    coalesce((SELECT extract(epoch FROM clock_timestamp() - o.enqueued_at)::float8 * 1000 FROM outbox o ORDER BY o.id LIMIT 1), 0)
      AS "oldestAgeMs"
  FROM outbox`;

/** Takes rows that no other relay holds, at most `limit` of each kind, as one bundle for each aggregate. Rows younger than `settleMs` stay. */
export async function takeBundles(client: PoolClient, limit: number, settleMs: number): Promise<Bundle[]> {
  const other = await client.query<Row>({ name: 'huandu_outbox_other', text: OTHER, values: [limit] });
  const soon = await client.query<Row>({ name: 'huandu_outbox_soon', text: SOON, values: [limit] });
  const rest = await client.query<Row>({ name: 'huandu_outbox_rest', text: REST, values: [limit, settleMs] });
  const bundles = new Map<string, Bundle>();
  const seen = new Set<string>();
  for (const row of [...other.rows, ...soon.rows, ...rest.rows]) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const name = `${row.aggregate_type}:${row.aggregate_id}`;
    const bundle = bundles.get(name) ?? { type: row.aggregate_type, id: row.aggregate_id, rows: [] };
    bundle.rows.push(row.id);
    bundles.set(name, bundle);
  }
  return [...bundles.values()];
}

export async function deleteRows(client: PoolClient, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    name: 'huandu_outbox_delete',
    text: 'DELETE FROM outbox WHERE id = ANY ($1::bigint[])',
    values: [rows],
  });
}

/** How fast the outbox grows says how busy people are; how old it is, how far the process is behind. */
export async function backlog(client: PoolClient): Promise<Backlog> {
  const { rows } = await client.query<Backlog>({ name: 'huandu_outbox_backlog', text: BACKLOG });
  return rows[0] ?? { newest: 0, oldestAgeMs: 0 };
}
