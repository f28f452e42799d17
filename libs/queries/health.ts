import type { Pool } from 'pg';
import { inScope } from '#libs/persistence/index.js';

export interface Health {
  readonly clock: { readonly now: Date; readonly offsetMs: number };
  /** News for the process over time that wait to be told, and for how long the oldest has. */
  readonly outbox: { readonly waiting: number; readonly lagMs: number };
}

/** Counting stops at a thousand: a long outbox must not make the answer slow. */
const HEALTH = `SELECT huandu_now() AS now, (SELECT offset_ms::float8 FROM app_clock) AS offset_ms,
  (SELECT count(*)::int FROM (SELECT 1 FROM outbox LIMIT 1000) o) AS waiting,
  coalesce((SELECT extract(epoch FROM clock_timestamp() - enqueued_at) * 1000 FROM outbox ORDER BY id LIMIT 1), 0)::float8 AS lag_ms`;

export async function healthOf(pool: Pool): Promise<Health> {
  const { rows } = await inScope(pool, '*', (client) =>
    client.query<{ now: Date; offset_ms: number; waiting: number; lag_ms: number }>({ name: 'health', text: HEALTH }),
  );
  const row = rows[0];
  if (row === undefined) throw new Error('no clock');
  return {
    clock: { now: row.now, offsetMs: row.offset_ms },
    outbox: { waiting: row.waiting, lagMs: Math.round(row.lag_ms) },
  };
}
