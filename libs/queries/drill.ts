import type { Pool } from 'pg';
import { inScope } from '#libs/persistence/index.js';

export interface ClockNow {
  readonly now: Date;
  readonly offsetMs: number;
  /** When it was last moved, by the machine's own clock. */
  readonly movedAt: Date | null;
}

export async function clockNow(pool: Pool): Promise<ClockNow> {
  const { rows } = await pool.query<ClockNow>(
    `SELECT huandu_now() AS now, offset_ms::float8 AS "offsetMs", moved_at AS "movedAt" FROM app_clock`,
  );
  if (rows[0] === undefined) throw new Error('no clock');
  return rows[0];
}

/** The next moment at which a running clock ends, epoch milliseconds, or null. */
export async function nextDeadline(pool: Pool): Promise<number | null> {
  const { rows } = await inScope(pool, '*', (client) =>
    client.query<{ at: number | null }>(
      `SELECT (extract(epoch FROM min(ends_at)) * 1000)::float8 AS at FROM clock WHERE status = 'running' AND ends_at > huandu_now()`,
    ),
  );
  return rows[0]?.at ?? null;
}

/** Where an earlier press with this key moved the clock, epoch milliseconds, or null: the next deadline was another one then. */
export async function movedTo(pool: Pool, key: string): Promise<number | null> {
  const { rows } = await inScope(pool, '*', (client) =>
    client.query<{ to: number }>(
      `SELECT (data->>'to')::float8 AS to FROM event WHERE aggregate_type = 'drill' AND command_id = $1`,
      [key],
    ),
  );
  return rows[0]?.to ?? null;
}
