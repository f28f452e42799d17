import type { PoolClient } from 'pg';
import type { Related } from '#libs/domain/kernel/aggregate.js';
import { NeedsLock } from './needs-lock.js';
import type { Registry } from './registry.js';
import { isUuid, type Prepared } from './requests.js';

const NONE: ReadonlyMap<string, Related> = new Map();
const RELATED = `SELECT id::text, open, coalesce(district, '') AS district, coalesce(enterprise, '') AS enterprise,
  coalesce(number, '') AS number FROM issue WHERE id = ANY ($1) ORDER BY id FOR SHARE`;

/** The other issues that the commands name, as far as the actor sees them; they hold still until the commit. */
export async function relatedOf(
  registry: Registry,
  items: readonly Prepared[],
  client: PoolClient | null,
): Promise<ReadonlyMap<string, Related>> {
  const ids = items.flatMap(
    ({ request }) => registry.get(request.aggregateType)?.aggregate.related?.(request.command) ?? [],
  );
  const wanted = ids.map((id) => id.toLowerCase()).filter(isUuid);
  if (wanted.length === 0) return NONE;
  if (client === null) throw new NeedsLock(false);
  const { rows } = await client.query<Related>({ name: 'huandu_related', text: RELATED, values: [wanted] });
  return new Map(rows.map((row) => [row.id, row]));
}
