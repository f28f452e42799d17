import type { PoolClient } from 'pg';

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
/** Clocks that end within the hour go first, then the rest as it came. */
const SOON = `${COLUMNS} WHERE wake_at <= huandu_now() + interval '1 hour' ORDER BY wake_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`;
const REST = `${COLUMNS} ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`;

/** Takes rows that no other relay holds, at most `limit` of each kind, as one bundle for each aggregate. */
export async function takeBundles(client: PoolClient, limit: number): Promise<Bundle[]> {
  const soon = await client.query<Row>({ name: 'huandu_outbox_soon', text: SOON, values: [limit] });
  const rest = await client.query<Row>({ name: 'huandu_outbox_rest', text: REST, values: [limit] });
  const bundles = new Map<string, Bundle>();
  const seen = new Set<string>();
  for (const row of [...soon.rows, ...rest.rows]) {
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

/** Number of the newest row: how fast it grows says how busy people are. */
export async function newestRow(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ newest: number | null }>({
    name: 'huandu_outbox_newest',
    text: 'SELECT max(id)::float8 AS newest FROM outbox',
  });
  return rows[0]?.newest ?? 0;
}
