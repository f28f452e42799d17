import type { Pool } from 'pg';

/** Names of accounts by id; those unknown are left out. */
export async function namesOf(pool: Pool, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const { rows } = await pool.query<{ id: string; name: string }>({
    name: 'names',
    text: 'SELECT id, name FROM account WHERE id = ANY($1)',
    values: [[...new Set(ids)]],
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
