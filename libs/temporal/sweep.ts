import type { Pool } from 'pg';
import { inScope } from '#libs/persistence/index.js';

/** An issue is told again at most so often, in case nobody waits for its clock. */
const AGAIN_MS = 3_600_000;

const OVERDUE = `SELECT c.aggregate_type AS type, c.aggregate_id AS id FROM clock c
  WHERE c.next_at IS NOT NULL AND c.next_at < huandu_now() - $1::float8 * interval '1 millisecond'
    AND NOT (c.aggregate_type || ':' || c.aggregate_id = ANY ($2::text[]))
  GROUP BY 1, 2 LIMIT 500`;
const TELL = `INSERT INTO outbox (aggregate_type, aggregate_id, seq, wake_at, visible_to)
  SELECT 'issue', i.id, i.version, huandu_now(), i.visible_to FROM issue i WHERE i.open AND i.id = ANY ($1::uuid[])`;

/**
 * The second line behind the workflows' own timers: a clock whose instant passed a while ago, with nothing on record,
 * means that a workflow was lost (terminated, or Temporal restored from an older day). Its issue is told again, which
 * starts it anew; told in vain, nothing changes.
 */
export class Sweeper {
  private readonly told = new Map<string, number>();

  constructor(private readonly pool: Pool) {}

  /** @param graceMs how long a clock may be over without a word @returns number of issues told */
  async sweep(graceMs: number): Promise<number> {
    const now = Date.now();
    for (const [name, at] of this.told) if (now - at > AGAIN_MS) this.told.delete(name);
    return inScope(this.pool, '*', async (client) => {
      const { rows } = await client.query<{ type: string; id: string }>(OVERDUE, [graceMs, [...this.told.keys()]]);
      for (const { type, id } of rows) this.told.set(`${type}:${id}`, now);
      const issues = rows.filter(({ type }) => type === 'issue').map(({ id }) => id);
      if (issues.length > 0) await client.query(TELL, [issues]);
      return issues.length;
    });
  }
}
