import { expect } from '@jest/globals';
import { issueProgressQuery, issueWorkflowId, type IssueProgress } from '#libs/contracts/index.js';
import { viewOf, type Issue, type IssueView } from '#libs/domain/issue/index.js';
import type { City } from '../support/city.js';
import { eventually } from '../support/process.js';

interface Row {
  readonly id: string;
  readonly open: boolean;
  readonly state: Issue;
  /** Earliest instant at which a running clock wants something. */
  readonly next: number | null;
}

const ROWS = `SELECT i.id::text, i.open, i.state,
    (SELECT floor(extract(epoch FROM min(c.next_at)) * 1000)::float8 FROM clock c WHERE c.aggregate_id = i.id) AS next
  FROM issue i ORDER BY i.id`;

/**
 * Every open issue has a workflow that knows what the record knows and has its one timer set to the earliest clock;
 * every ended one has a workflow that ended. Asked again until it holds, at most `limitMs`.
 */
export async function processesAreRecord(city: City, limitMs = 60_000): Promise<{ open: number; ended: number }> {
  await city.settled(limitMs);
  const rows = await eventually(
    () => city.sql<Row>(ROWS),
    (seen) => seen.length > 0,
  );
  const differences = await eventually(
    () => differing(city, rows),
    (found) => found.length === 0,
    limitMs,
  ).catch(async () => differing(city, await city.sql<Row>(ROWS)));
  expect(differences).toEqual([]);
  return { open: rows.filter((row) => row.open).length, ended: rows.filter((row) => !row.open).length };
}

async function differing(city: City, known: readonly Row[]): Promise<object[]> {
  const rows = known.length > 0 ? await city.sql<Row>(ROWS) : [];
  const found: object[] = [];
  const queue = rows.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const row of queue) found.push(...(await compare(city, row)));
    }),
  );
  return found;
}

async function compare(city: City, row: Row): Promise<object[]> {
  const handle = city.temporal.workflow.getHandle(issueWorkflowId(row.id));
  const { status } = await handle.describe();
  if (!row.open && status.name === 'COMPLETED') return [];
  const progress = await handle.query(issueProgressQuery);
  const now = Date.now() + (progress.known?.shiftMs ?? 0);
  const told = { status: status.name, ...seenBy(progress) };
  const record = { status: row.open ? 'RUNNING' : 'COMPLETED', ...seenIn(row, now) };
  return JSON.stringify(told) === JSON.stringify(record) ? [] : [{ issue: row.id, told, record }];
}

const seenBy = ({ known, nextAt }: IssueProgress): object => ({ view: known && timeless(known.view), nextAt });
const seenIn = ({ state, next }: Row, now: number): object => ({ view: timeless(viewOf(state, now)), nextAt: next });

/** Without what changes with the hour alone. */
const timeless = (view: IssueView): object => ({ ...view, listingGround: null });
