import type { PoolClient } from 'pg';
import type { ChainedEvent } from './event-hash.js';

/** An event as it stands in the table. */
export interface StoredEvent extends ChainedEvent {
  readonly data: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

const COLUMNS = `aggregate_type AS "aggregateType", aggregate_id::text AS "aggregateId", seq, type, data, actor, role,
  (extract(epoch FROM at) * 1000)::float8 AS at, command_id AS "commandId", prev_hash AS "prevHash", hash`;

const PAGE = `SELECT ${COLUMNS} FROM event
  WHERE (aggregate_type, aggregate_id, seq) > ($1, $2::uuid, $3) ORDER BY aggregate_type, aggregate_id, seq LIMIT 2000`;

/** All events of all aggregates in order of type, id and sequence, a page at a time. */
export async function* allEvents(client: PoolClient): AsyncGenerator<StoredEvent> {
  let from: readonly [string, string, number] = ['', '00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const { rows } = await client.query<StoredEvent>(PAGE, [...from]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    from = [last.aggregateType, last.aggregateId, last.seq];
  }
}

/** All events of some aggregates of one type, each aggregate's in order. */
export async function eventsOf(
  client: PoolClient,
  type: string,
  ids: readonly string[],
): Promise<Map<string, StoredEvent[]>> {
  const sql = `SELECT ${COLUMNS} FROM event WHERE aggregate_type = $1 AND aggregate_id = ANY ($2) ORDER BY aggregate_id, seq`;
  const { rows } = await client.query<StoredEvent>(sql, [type, ids]);
  const found = new Map<string, StoredEvent[]>();
  for (const event of rows) {
    const own = found.get(event.aggregateId);
    if (own === undefined) found.set(event.aggregateId, [event]);
    else own.push(event);
  }
  return found;
}
