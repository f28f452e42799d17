import { openDoor, type OpenDoor } from '#libs/commands/index.js';
import type { Logger } from '#libs/platform/index.js';
import { openTemporal, OutboxRelay, routes, Sweeper } from '#libs/temporal/index.js';
import { untilItWorks } from './again.js';
import type { WorkerSettings } from './settings.js';
import { startWorker, type RunningWorker } from './worker.js';

const SWEEP_EVERY_MS = 60_000;
/** Longer than a burst of deadlines takes. */
const SWEEP_GRACE_MS = 300_000;

/** The process over time as one program: relay and worker, from the first connection to the last word. */
export class ProcessHost {
  private readonly stopping = new AbortController();
  private worker: RunningWorker | null = null;
  private open: OpenDoor | null = null;
  private life: Promise<void> | null = null;

  constructor(
    private readonly settings: WorkerSettings,
    private readonly log: Logger,
  ) {}

  /** Resolves when stopped. Servers that are not there, or fall, are waited for. */
  run(): Promise<void> {
    return (this.life ??= this.live());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.worker?.close();
    await this.life;
  }

  get health(): { readonly ok: boolean; readonly record: boolean; readonly worker: string } {
    const worker = this.worker?.worker.getState() ?? 'CONNECTING';
    return { ok: worker === 'RUNNING' && this.open !== null, record: this.open !== null, worker };
  }

  private async live(): Promise<void> {
    const { databaseUrl, temporal, continueAfter } = this.settings;
    const open = await this.patiently('the record', () =>
      openDoor(databaseUrl, { name: 'huandu-worker', poolSize: 12 }),
    );
    if (open === null) return;
    this.open = open;
    const { client, close } = openTemporal(temporal);
    const relay = new OutboxRelay(open.database.pool, client, routes(continueAfter), (level, message, facts) =>
      this.log[level](facts ?? {}, message),
    );
    relay.start();
    const sweeper = new Sweeper(open.database.pool);
    const sweeping = setInterval(() => void this.sweep(sweeper), SWEEP_EVERY_MS);
    await this.work(open);
    clearInterval(sweeping);
    await relay.stop();
    await close();
    await open.database.close();
  }

  private async sweep(sweeper: Sweeper): Promise<void> {
    const told = await sweeper.sweep(SWEEP_GRACE_MS).catch(() => 0);
    if (told > 0) this.log.warn({ told }, 'clocks were over without a word: their issues are told again');
  }

  /** A worker that falls is made anew. */
  private async work(open: OpenDoor): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.worker = await this.patiently('Temporal', () => startWorker(this.settings.temporal, open));
      if (this.worker === null) return;
      this.log.info('the worker runs');
      if (signal.aborted) await this.worker.close();
      await this.worker.ended.catch((error: unknown) =>
        this.log.error({ err: error }, 'the worker fell; starting another'),
      );
      await this.worker.close();
    }
  }

  private patiently<T>(what: string, attempt: () => Promise<T>): Promise<T | null> {
    return untilItWorks(attempt, this.stopping.signal, (error) => this.log.warn({ err: error }, `waiting for ${what}`));
  }
}
