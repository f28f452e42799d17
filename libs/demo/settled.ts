import type { Pool } from 'pg';
import { inScope } from '#libs/persistence/index.js';

const OPEN_ENDS = `SELECT (SELECT count(*) FROM outbox)
  + (SELECT count(*) FROM clock c JOIN issue i ON i.id = c.aggregate_id WHERE c.next_at <= huandu_now() AND i.open) AS n`;

/** Waits until no news is on its way and nothing due is left, for at most `limitMs`; a slow process is no reason to fail. */
export async function settled(pool: Pool, limitMs = 8_000): Promise<void> {
  const end = Date.now() + limitMs;
  for (let calm = 0; Date.now() < end && calm < 2;) {
    const n = await inScope(pool, '*', async (client) =>
      Number((await client.query<{ n: string }>(OPEN_ENDS)).rows[0]?.n ?? 0),
    );
    calm = n === 0 ? calm + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
