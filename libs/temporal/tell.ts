import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '#libs/contracts/index.js';
import type { Message } from './routes.js';

/** One call that Temporal answers when it has the news for good. */
export async function tellTemporal(client: Client, message: Message): Promise<void> {
  const { workflow, workflowId, input, signal, news, summary } = message;
  await client.workflow.signalWithStart<(input: object) => Promise<void>, [object]>(workflow, {
    workflowId,
    taskQueue: TASK_QUEUE,
    args: [input],
    signal,
    signalArgs: [news],
    staticSummary: summary,
  });
}
