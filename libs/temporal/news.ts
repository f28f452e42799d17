import type { Pool, PoolClient } from 'pg';
import type { IssueNews } from '#libs/contracts/index.js';
import { viewOf, type Issue } from '#libs/domain/issue/index.js';
import { inScope } from '#libs/persistence/index.js';

/** An issue as the process sees it, and the little that its label and a merge need. */
export interface ReadIssue {
  readonly news: IssueNews;
  readonly number: string;
  readonly district: string;
  readonly evidence: readonly string[];
}

interface Row {
  readonly state: Issue;
  readonly now: number;
  readonly offset: number;
}

const READ = `SELECT i.state, floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 + c.offset_ms AS now,
    c.offset_ms::float8 AS offset
  FROM issue i CROSS JOIN app_clock c WHERE i.id = ANY ($1::uuid[])`;

/** The issues of these ids as the record has them now. On a client: within its scope and transaction. */
export async function readNews(db: Pool | PoolClient, ids: readonly string[]): Promise<ReadIssue[]> {
  const read = async (client: PoolClient): Promise<ReadIssue[]> => {
    const { rows } = await client.query<Row>({ name: 'huandu_news', text: READ, values: [ids] });
    return rows.map(({ state, now, offset }) => ({
      news: { view: viewOf(state, now), asOf: now, offsetMs: offset },
      number: state.number,
      district: state.finding.district,
      evidence: state.finding.evidence,
    }));
  };
  return 'release' in db ? read(db) : inScope(db, '*', read);
}
