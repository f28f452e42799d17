import type { Pool } from 'pg';
import type { TransferBatch } from '#libs/domain/batch/index.js';
import { afterCursor, cursorOf, inScope, INSTANT, UUID } from '#libs/persistence/index.js';

export interface BatchNow {
  readonly batch: TransferBatch;
  readonly createdAt: Date;
  /** Business time, epoch milliseconds. */
  readonly now: number;
}

/** One issue of a batch and what became of it. */
export interface BatchRow {
  readonly row: number;
  readonly issueId: string;
  readonly number: string | null;
  readonly enterprise: string | null;
  readonly district: string | null;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly refusal: { readonly code: string; readonly zh: string; readonly en: string } | null;
}

const COLUMNS = `a.state AS batch, a.created_at AS "createdAt", floor(extract(epoch FROM huandu_now()) * 1000)::float8 AS now
  FROM aggregate_state a WHERE a.type = 'transfer-batch'`;

/** A batch as it stands, or null when there is none that the scope sees. */
export async function batchNow(pool: Pool, scope: string, id: string): Promise<BatchNow | null> {
  const { rows } = await inScope(pool, scope, (client) =>
    client.query<BatchNow>(`SELECT ${COLUMNS} AND a.id = $1`, [id]),
  );
  return rows[0] ?? null;
}

/** Batches, newest first. */
export async function batchPage(
  pool: Pool,
  scope: string,
  cursor: string | undefined,
  limit: number,
): Promise<{ readonly items: readonly BatchNow[]; readonly next: string | null }> {
  const after = afterCursor(cursor, [INSTANT, UUID], ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
  const text = `SELECT a.created_at::text AS sort, ${COLUMNS} AND (a.created_at, a.id) < ($1::timestamptz, $2::uuid)
    ORDER BY a.created_at DESC, a.id DESC LIMIT $3`;
  const { rows } = await inScope(pool, scope, (client) =>
    client.query<BatchNow & { sort: string }>(text, [...after, limit + 1]),
  );
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : cursorOf([last.sort, last.batch.id]) };
}

/** The rows of a batch in their order; an issue that is gone from sight keeps its row. */
export async function batchRows(pool: Pool, scope: string, id: string): Promise<BatchRow[]> {
  const text = `SELECT r.row, r.issue_id AS "issueId", i.number, i.enterprise, i.district, r.state, r.refusal
    FROM transfer_batch_row r LEFT JOIN issue i ON i.id = r.issue_id WHERE r.batch_id = $1 ORDER BY r.row`;
  const { rows } = await inScope(pool, scope, (client) => client.query<BatchRow>(text, [id]));
  return rows;
}

export interface ReadyFilter {
  readonly district?: string;
  readonly plan?: string;
  readonly custody?: string;
}

/** Issues that wait to be handed over, oldest first; at most `limit`. */
export async function readyToTransfer(
  pool: Pool,
  scope: string,
  filter: ReadyFilter,
  limit: number,
): Promise<string[]> {
  const text = `SELECT i.id FROM issue i WHERE i.custody = ANY($1) AND ($2::text IS NULL OR i.district = $2)
    AND ($3::text IS NULL OR i.plan_id = $3) ORDER BY i.created_at, i.id LIMIT $4`;
  const states = filter.custody === undefined ? ['listed', 'direct', 'transfer-approved'] : [filter.custody];
  const values = [states, filter.district ?? null, filter.plan ?? null, limit];
  const { rows } = await inScope(pool, scope, (client) => client.query<{ id: string }>(text, values));
  return rows.map(({ id }) => id);
}
