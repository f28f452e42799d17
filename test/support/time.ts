import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import { issueWorkflowId } from '#libs/contracts/index.js';
import type { ProcessHouse } from './process.js';

/** Lets Temporal's own time of one running workflow run ahead; its timers fire on the way. */
export async function fastForward(house: ProcessHouse, issueId: string, ms: number): Promise<void> {
  await house.temporal.workflowService.updateWorkflowExecutionOptions({
    namespace: house.stack.urls.namespace,
    workflowExecution: { workflowId: issueWorkflowId(issueId) },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id: randomUUID(), duration: msToTs(ms) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
}
