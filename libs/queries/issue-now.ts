import type { Pool } from 'pg';
import type { Issue } from '#libs/domain/issue/index.js';
import { inScope } from '#libs/persistence/index.js';

export interface IssueNow {
  readonly issue: Issue;
  readonly open: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Business time, epoch milliseconds. */
  readonly now: number;
}

interface Row {
  readonly state: Issue;
  readonly open: boolean;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly now: number;
}

const NOW = `SELECT i.state, i.open, i.created_at, i.updated_at, floor(extract(epoch FROM huandu_now()) * 1000)::float8 AS now
  FROM issue i WHERE i.id = $1`;

/** The issue as it stands, or null when there is none that the scope sees. */
export async function issueNow(pool: Pool, scope: string, id: string): Promise<IssueNow | null> {
  const { rows } = await inScope(pool, scope, (client) =>
    client.query<Row>({ name: 'issue_now', text: NOW, values: [id] }),
  );
  const row = rows[0];
  return row === undefined
    ? null
    : { issue: row.state, open: row.open, createdAt: row.created_at, updatedAt: row.updated_at, now: row.now };
}
