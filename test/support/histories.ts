import { mkdir, writeFile } from 'node:fs/promises';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '#apps/worker/bundle.js';
import type { temporal } from '@temporalio/proto';
import { issueWorkflowId } from '#libs/contracts/index.js';
import { CORPUS, toJson } from './corpus.js';
import { eventually, type ProcessHouse } from './process.js';

Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });

/**
 * Replays the history an issue has made against the workflow code of today; throws when it would now go another way.
 * With HUANDU_KEEP_HISTORIES and a name, the history joins the corpus.
 */
export async function replayed(house: ProcessHouse, issueId: string, name?: string): Promise<void> {
  const handle = house.temporal.workflow.getHandle(issueWorkflowId(issueId));
  const history = await eventually(() => handle.fetchHistory(), atRest);
  await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, issueWorkflowId(issueId));
  if (name === undefined || process.env['HUANDU_KEEP_HISTORIES'] === undefined) return;
  await mkdir(CORPUS, { recursive: true });
  await writeFile(`${CORPUS}${name}.v1.json`, toJson(history));
}

/** No workflow task is under way: a replay ends where the history does. */
function atRest({ events }: { readonly events?: readonly temporal.api.history.v1.IHistoryEvent[] | null }): boolean {
  const tasks = (events ?? []).filter((event) => event.workflowTaskScheduledEventAttributes).length;
  const ended = (events ?? []).filter(
    (event) =>
      event.workflowTaskCompletedEventAttributes ??
      event.workflowTaskFailedEventAttributes ??
      event.workflowTaskTimedOutEventAttributes,
  ).length;
  return tasks === ended;
}
