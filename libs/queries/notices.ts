import type { Pool } from 'pg';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { afterCursor, cursorOf, inScope, INSTANT, scopeOf } from '#libs/persistence/index.js';

export interface NoticeRow {
  readonly id: string;
  readonly issueId: string;
  readonly kind: string;
  readonly role: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly read: boolean;
}

/** Notices go to a role of a unit, or to one account; read by one of the role's holders is read. */
const MINE = '((n.unit = $1 AND n.role = ANY($2)) OR n.account = $3)';

export interface NoticePage {
  readonly unread: number;
  readonly items: readonly NoticeRow[];
  readonly next: string | null;
}

export function noticesFor(
  pool: Pool,
  actor: Actor,
  query: { readonly unread?: boolean; readonly cursor?: string; readonly limit: number },
): Promise<NoticePage> {
  return inScope(pool, scopeOf(actor), async (client) => {
    const values: unknown[] = [actor.unit, actor.roles, actor.id];
    const unread = await client.query<{ unread: number }>(
      `SELECT count(*)::int AS unread FROM (SELECT 1 FROM notice n WHERE ${MINE} AND n.read_at IS NULL LIMIT 1000) u`,
      [...values],
    );
    const [at, id] = afterCursor(query.cursor, [INSTANT, /^[\x21-\x7e]{1,400}$/], ['infinity', '~']);
    const keyset = `AND (n.at, n.id) < ($${values.push(at)}::timestamptz, $${values.push(id)})`;
    const { rows } = await client.query<NoticeRow & { sort: string }>(
      `SELECT n.id, n.aggregate_id AS "issueId", n.kind, n.role, n.data, n.at, n.read_at IS NOT NULL AS read, n.at::text AS sort
         FROM notice n WHERE ${MINE} ${query.unread === true ? 'AND n.read_at IS NULL' : ''} ${keyset}
        ORDER BY n.at DESC, n.id DESC LIMIT $${values.push(query.limit + 1)}`,
      values,
    );
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return {
      unread: unread.rows[0]?.unread ?? 0,
      items: items.map(({ sort: _sort, ...item }) => item),
      next: last === undefined ? null : cursorOf([last.sort, last.id]),
    };
  });
}

/** Marks the named ones, or all, that are addressed to this person. */
export async function markRead(pool: Pool, actor: Actor, ids: readonly string[] | 'all'): Promise<void> {
  const some = ids === 'all' ? '' : 'AND n.id = ANY($4)';
  const values = [actor.unit, actor.roles, actor.id, ...(ids === 'all' ? [] : [ids])];
  await inScope(pool, scopeOf(actor), (client) =>
    client.query(`UPDATE notice n SET read_at = clock_timestamp() WHERE ${MINE} AND n.read_at IS NULL ${some}`, values),
  );
}
