import type { Pool } from 'pg';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Keeps a file for a day for one account; answers its id. Older ones are swept away. */
export async function keepResult(pool: Pool, accountId: string, name: string, content: Buffer): Promise<string> {
  await pool.query(`DELETE FROM upload_result WHERE created_at < clock_timestamp() - interval '1 day'`);
  const { rows } = await pool.query<{ id: string }>(
    'INSERT INTO upload_result (account_id, name, content) VALUES ($1, $2, $3) RETURNING id',
    [accountId, name, content],
  );
  if (rows[0] === undefined) throw new Error('nothing kept');
  return rows[0].id;
}

/** The file, if it is this account's own. */
export async function resultOf(
  pool: Pool,
  accountId: string,
  id: string,
): Promise<{ readonly name: string; readonly content: Buffer } | null> {
  if (!UUID.test(id)) return null;
  const { rows } = await pool.query<{ name: string; content: Buffer }>(
    'SELECT name, content FROM upload_result WHERE id = $1 AND account_id = $2',
    [id, accountId],
  );
  return rows[0] ?? null;
}
