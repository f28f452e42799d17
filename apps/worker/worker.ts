import { NativeConnection, Worker } from '@temporalio/worker';
import { IssueDoorActivities, TransferBatchDoorActivities } from '#activities/index.js';
import type { OpenDoor } from '#libs/commands/index.js';
import { TASK_QUEUE } from '#libs/contracts/index.js';
import type { TemporalSettings } from '#libs/temporal/index.js';
import { workflowBundle } from './bundle.js';

/** Issues kept ready in memory, about 0.7 MB each. At 4,000 the garbage collector ate the machine; one more is replayed from its history. */
const CACHED = 1_200;

export interface RunningWorker {
  readonly worker: Worker;
  /** Settles when the worker has stopped; rejects when it fell. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/**
 * A worker for everything, tuned for two cores: many workflow-task pollers keep a burst of timers moving, and the
 * cache holds all issues of a campaign so that a lapse needs no replay. Measured with `bench/deadline-burst.ts`.
 */
export async function startWorker(temporal: TemporalSettings, open: OpenDoor): Promise<RunningWorker> {
  const { address, namespace, apiKey, tls } = temporal;
  const connection = await NativeConnection.connect({ address, tls, ...(apiKey ? { apiKey } : {}) });
  const issues = new IssueDoorActivities(open);
  const batches = new TransferBatchDoorActivities(open);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    activities: { submitDue: issues.submitDue, handOver: issues.handOver, transferNext: batches.transferNext },
    maxCachedWorkflows: CACHED,
    workflowThreadPoolSize: 1,
    maxConcurrentWorkflowTaskPolls: 40,
    maxConcurrentWorkflowTaskExecutions: 100,
    maxConcurrentLocalActivityExecutions: 100,
    maxConcurrentActivityTaskPolls: 2,
    stickyQueueScheduleToStartTimeout: '20s',
    shutdownGraceTime: '1500ms',
    shutdownForceTime: '3s',
  }).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  const ended = worker.run();
  let closed: Promise<void> | null = null;
  return {
    worker,
    ended,
    close: () =>
      (closed ??= (async () => {
        if (worker.getState() === 'RUNNING') worker.shutdown();
        await ended.catch(() => undefined);
        await connection.close();
      })()),
  };
}
