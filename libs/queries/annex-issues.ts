import type { Pool } from 'pg';
import type { Issue } from '#libs/domain/issue/index.js';
import { inScope } from '#libs/persistence/index.js';

const ANSWERING = ['awaiting', 'returned'];

/** Issues of a district for the annex form, in order of number: those that still await an answer, or all handed over. */
export async function annexIssues(pool: Pool, scope: string, district: string, all: boolean): Promise<Issue[]> {
  const text = `SELECT i.state FROM issue i WHERE i.visible_to = $1 AND i.custody NOT IN ('void', 'moved-out')
    AND ($2::text[] IS NULL OR i.feedback = ANY($2)) ORDER BY i.number LIMIT 2000`;
  const { rows } = await inScope(pool, scope, (client) =>
    client.query<{ state: Issue }>(text, [district, all ? null : ANSWERING]),
  );
  return rows.map(({ state }) => state);
}

/** Events after which a downloaded form no longer says what the record says. */
const ANSWERS = [
  'feedback-prepared',
  'feedback-submitted',
  'feedback-withdrawn',
  'feedback-returned',
  'feedback-accepted',
];

/** Whether someone answered, or judged an answer, after this version. System reminders do not count. */
export async function answeredSince(pool: Pool, scope: string, issueId: string, version: number): Promise<boolean> {
  const text = `SELECT 1 FROM event WHERE aggregate_type = 'issue' AND aggregate_id = $1 AND seq > $2 AND type = ANY($3) LIMIT 1`;
  const { rows } = await inScope(pool, scope, (client) => client.query(text, [issueId, version, ANSWERS]));
  return rows.length > 0;
}
