import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { issueWorkflowId } from '#libs/contracts/index.js';
import { inScope } from '#libs/persistence/index.js';

export interface RestartReport {
  /** Issues that the record says are open. */
  readonly open: number;
  /** Told anew: the relay starts their workflow, or brings it the newest news. */
  readonly restarted: number;
}

const OPEN = 'SELECT id FROM issue WHERE open AND id > $1 ORDER BY id LIMIT 500';
const TELL = `INSERT INTO outbox (aggregate_type, aggregate_id, seq, wake_at, visible_to)
  SELECT 'issue', i.id, i.version, (SELECT min(c.next_at) FROM clock c WHERE c.aggregate_id = i.id), i.visible_to
    FROM issue i WHERE i.id = ANY ($1::uuid[])`;

/**
 * Starts the workflows again that open issues should have and Temporal does not run, from the record alone.
 * @param all tell every open issue's workflow anew, also those that run
 */
export async function restartWorkflows(pool: Pool, client: Client, all: boolean): Promise<RestartReport> {
  let [open, restarted, last] = [0, 0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const ids = await inScope(pool, '*', async (db) =>
      (await db.query<{ id: string }>(OPEN, [last])).rows.map(({ id }) => id),
    );
    if (ids.length === 0) return { open, restarted };
    const gone = all ? ids : await withoutWorkflow(client, ids);
    if (gone.length > 0) await inScope(pool, '*', (db) => db.query(TELL, [gone]));
    open += ids.length;
    restarted += gone.length;
    last = ids.at(-1) ?? last;
  }
}

async function withoutWorkflow(client: Client, ids: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (let first = 0; first < ids.length; first += 20) {
    const some = ids.slice(first, first + 20);
    const runs = await Promise.all(some.map((id) => isRunning(client, id)));
    gone.push(...some.filter((_, i) => runs[i] === false));
  }
  return gone;
}

/** Asked of the workflow itself: Temporal's lists lag behind. */
async function isRunning(client: Client, issueId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(issueWorkflowId(issueId)).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
