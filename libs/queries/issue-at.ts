import type { Pool } from 'pg';
import { issueAggregate, type Issue, type IssueEvent } from '#libs/domain/issue/index.js';
import type { Recorded } from '#libs/domain/kernel/aggregate.js';
import { inScope } from '#libs/persistence/index.js';

const EVENTS = `SELECT seq, type, data, actor, role, (extract(epoch FROM at) * 1000)::float8 AS at
  FROM event WHERE aggregate_type = 'issue' AND aggregate_id = $1 AND seq <= $2 ORDER BY seq`;

/** The issue as it stood at a version: its events folded that far. Null when the scope does not see it. */
export async function issueAt(pool: Pool, scope: string, id: string, version: number): Promise<Issue | null> {
  const { rows } = await inScope(pool, scope, (client) => client.query<IssueEvent & Recorded>(EVENTS, [id, version]));
  return rows.reduce<Issue | null>((state, event) => issueAggregate.evolve(state, event), null);
}
