import { Worker } from 'node:worker_threads';

import { LIMITS } from '../guard/limits.js';
import { busy, damaged, tooSlow } from '../guard/refusals.js';
import type { Job, ResultOf } from './jobs.js';

let running = 0;
const waiting: (() => void)[] = [];

/** Runs a job in a thread with a heap cap and a time limit; a few at a time, the rest wait their turn. */
export async function inWorker<J extends Job>(job: J): Promise<ResultOf<J>> {
  if (waiting.length >= LIMITS.waiting) return { ok: false, refusal: busy };
  if (running >= LIMITS.workers) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await runOnce(job);
  } finally {
    // The place passes to the next in line, or becomes free.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function runOnce<J extends Job>(job: J): Promise<ResultOf<J>> {
  const worker = new Worker(new URL('./parse.worker.js', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
    env: {},
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: false, refusal: tooSlow }), LIMITS.parseMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const refusal = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow : damaged(error.message.slice(0, 120));
      resolve({ ok: false, refusal });
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve({ ok: false, refusal: tooSlow });
    });
  }).then(async (result) => {
    await worker.terminate();
    return result as ResultOf<J>;
  });
}
