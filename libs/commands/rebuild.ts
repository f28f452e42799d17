import type { Pool, PoolClient } from 'pg';
import { inScope } from '#libs/persistence/index.js';
import { eventsOf, type StoredEvent } from './events.js';
import { EMPTY_PROJECTION, type AnyRegistration, type Registry } from './registry.js';
import { write } from './store.js';
import { putHead, putProjection, type WriteSet } from './write-set.js';

export interface RebuildReport {
  readonly aggregates: number;
  /** Ids whose rows were not the fold of their events; replaced unless only checking. The first hundred. */
  readonly different: readonly string[];
  readonly differences: number;
}

const CHUNK = 200;
const NEXT = `SELECT DISTINCT id FROM (
    SELECT aggregate_id AS id FROM event WHERE aggregate_type = $1 AND aggregate_id > $2
    UNION SELECT id FROM issue WHERE $1 = 'issue' AND id > $2
    UNION SELECT id FROM aggregate_state WHERE type = $1 AND id > $2) x ORDER BY id LIMIT ${CHUNK}`;

/** Computes projections, tasks, clocks and search anew from the events and puts right what differs; work goes on meanwhile. */
export async function rebuild(
  pool: Pool,
  registry: Registry,
  options: { readonly type?: string; readonly checkOnly?: boolean } = {},
): Promise<RebuildReport> {
  const report = { aggregates: 0, differences: 0, different: [] as string[] };
  for (const [type, registration] of registry) {
    if (options.type !== undefined && options.type !== type) continue;
    let after: string | undefined = '00000000-0000-0000-0000-000000000000';
    while (after !== undefined) {
      const from: string = after;
      after = await inScope(pool, '*', async (client) => {
        const { rows } = await client.query<{ id: string }>(NEXT, [type, from]);
        const ids = rows.map((row) => row.id);
        const different = await rebuildChunk(client, registration, ids, options.checkOnly === true);
        report.aggregates += ids.length;
        report.differences += different.length;
        report.different.push(...different.slice(0, 100 - report.different.length));
        return ids.at(-1);
      });
    }
  }
  return report;
}

async function rebuildChunk(
  client: PoolClient,
  registration: AnyRegistration,
  ids: readonly string[],
  checkOnly: boolean,
): Promise<string[]> {
  const { type } = registration.aggregate;
  await client.query(
    `SELECT 1 FROM ${type === 'issue' ? 'issue' : 'aggregate_state'} WHERE id = ANY ($1) ORDER BY id FOR UPDATE`,
    [ids],
  );
  const events = await eventsOf(client, type, ids);
  const all: WriteSet = {};
  for (const [id, own] of events) putFold(all, registration, id, own);
  const found = await client.query<{ id: string }>('SELECT DISTINCT huandu_differences($1, $2, $3)::text AS id', [
    type,
    ids,
    JSON.stringify(all),
  ]);
  const different = found.rows.map((row) => row.id).sort();
  if (different.length === 0 || checkOnly) return different;
  for (const sql of DELETES) await client.query(sql, [type, different]);
  const set: WriteSet = {};
  for (const id of different) putFold(set, registration, id, events.get(id) ?? []);
  await write(client, '*', set);
  return different;
}

const DELETES = [
  `DELETE FROM issue WHERE $1 = 'issue' AND id = ANY ($2)`,
  `DELETE FROM issue_search WHERE $1 = 'issue' AND issue_id = ANY ($2)`,
  `DELETE FROM aggregate_state WHERE type = $1 AND id = ANY ($2)`,
  `DELETE FROM task WHERE aggregate_type = $1 AND aggregate_id = ANY ($2)`,
  `DELETE FROM clock WHERE aggregate_type = $1 AND aggregate_id = ANY ($2)`,
];

/** Rows of one aggregate from its events alone; none for an aggregate without events. */
function putFold(set: WriteSet, { aggregate }: AnyRegistration, id: string, events: readonly StoredEvent[]): void {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return;
  const state = events.reduce<unknown>((folded, event) => aggregate.evolve(folded, event), null);
  const after = aggregate.project(state);
  const head = {
    type: aggregate.type,
    id,
    oldVersion: 0,
    version: last.seq,
    state,
    headHash: last.hash,
    lastAt: last.at,
  };
  putHead(set, head, after, first.at);
  putProjection(set, aggregate.type, id, EMPTY_PROJECTION, after);
}
