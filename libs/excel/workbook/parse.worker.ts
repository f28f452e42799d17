import { parentPort, workerData } from 'node:worker_threads';

import type { Job } from './jobs.js';
import { runJob } from './run-job.js';

/** Runs one job under the heap cap that `inWorker` gave this thread, answers, and ends. */
const job = workerData as Job;
parentPort?.postMessage(await runJob(job));
