import { allHandlersFinished, condition, proxyActivities, setHandler } from '@temporalio/workflow';
import {
  batchProgressQuery,
  batchSentSignal,
  type BatchProgress,
  type TransferBatchActivities,
  type TransferBatchInput,
} from '#libs/contracts/index.js';

/** Retried for as long as the record cannot be reached: a repeat finds what is done already and goes on from there. */
const { transferNext } = proxyActivities<TransferBatchActivities>({
  startToCloseTimeout: '3m',
  heartbeatTimeout: '6s',
  retry: { initialInterval: '300ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** Hands the issues of an approved batch to their districts, some at a time, until no row is left to do. */
export async function transferBatchWorkflow(batch: TransferBatchInput): Promise<BatchProgress | null> {
  let progress: BatchProgress | null = null;
  let asked = 0;
  setHandler(batchSentSignal, ({ sends }) => void (asked = Math.max(asked, sends)));
  setHandler(batchProgressQuery, () => progress);

  for (let served = -1; served < asked;) {
    served = asked;
    do progress = await transferNext(batch);
    while (progress.left > 0);
  }
  await condition(allHandlersFinished);
  return progress;
}
