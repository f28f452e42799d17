import { isGrpcServiceError, type Client } from '@temporalio/client';
import type { Pool, PoolClient } from 'pg';
import { inScope } from '#libs/persistence/index.js';
import { deleteRows, backlog, takeBundles, type Bundle } from './outbox.js';
import { Pace } from './pace.js';
import type { Message, Routes } from './routes.js';
import { tellTemporal } from './tell.js';

export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

const ROWS = 400;
const AT_ONCE = 24;
const IDLE_MS = 100;
const SLOWEST_MS = 10_000;
const CALL_MS = 5_000;
/** How long an aggregate that Temporal will not take is left alone. */
const COOL_OFF_MS = 60_000;
/** CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE: ask again later. */
const PASSING = new Set([1, 2, 4, 8, 10, 13, 14]);

/**
 * Carries news from the record to Temporal. Rows stay locked until Temporal has taken the signal, then they go in the
 * same transaction; a relay that dies lets them free. What is told is the aggregate as it is now, so several rows are
 * one signal, repeats do no harm, and any number of relays may run.
 */
export class OutboxRelay {
  private readonly stopping = new AbortController();
  private readonly pace = new Pace();
  private readonly coolOff = new Map<string, number>();
  private running: Promise<void> | null = null;
  private waitMs = 0;

  constructor(
    private readonly pool: Pool,
    private readonly client: Client,
    private readonly routes: Routes,
    private readonly log: Log = () => undefined,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const pauseMs = await this.round().then(
        (ms) => this.wentWell(ms),
        (error: unknown) => this.wentWrong(error),
      );
      if (pauseMs > 0) await this.pause(pauseMs);
    }
  }

  /** One transaction: take, tell, delete. Answers how long to pause. */
  private async round(): Promise<number> {
    let failure: unknown = null;
    const pauseMs = await inScope(this.pool, '*', async (client) => {
      const { issues, pauseMs, settleMs } = this.pace.next(await backlog(client), Date.now());
      const bundles = (await takeBundles(client, ROWS, settleMs))
        .filter((bundle) => this.isWarm(bundle))
        .slice(0, issues);
      if (bundles.length === 0) return Math.max(IDLE_MS, pauseMs);
      const messages = await this.messages(client, bundles);
      const told: string[] = [];
      await eachOf(bundles, AT_ONCE, async (bundle) => {
        if (failure !== null) return;
        const message = messages.get(`${bundle.type}:${bundle.id}`);
        try {
          if (message !== undefined) await this.tell(message);
          told.push(...bundle.rows);
        } catch (error) {
          if (isPassing(error)) failure = error;
          else this.setAside(bundle, error);
        }
      });
      await deleteRows(client, told);
      return pauseMs;
    });
    if (failure !== null) throw failure;
    return pauseMs;
  }

  private async messages(client: PoolClient, bundles: readonly Bundle[]): Promise<Map<string, Message>> {
    const messages = new Map<string, Message>();
    for (const type of new Set(bundles.map((bundle) => bundle.type))) {
      const ids = bundles.filter((bundle) => bundle.type === type).map((bundle) => bundle.id);
      for (const [id, message] of (await this.routes[type]?.(client, ids)) ?? [])
        messages.set(`${type}:${id}`, message);
    }
    return messages;
  }

  private async tell(message: Message): Promise<void> {
    await this.client.withDeadline(Date.now() + CALL_MS, () => tellTemporal(this.client, message));
  }

  private isWarm({ type, id }: Bundle): boolean {
    return (this.coolOff.get(`${type}:${id}`) ?? 0) <= Date.now();
  }

  private setAside({ type, id }: Bundle, error: unknown): void {
    this.coolOff.set(`${type}:${id}`, Date.now() + COOL_OFF_MS);
    this.log('error', 'Temporal refused the news of an aggregate; trying again later', {
      type,
      id,
      error: String(error),
    });
  }

  private wentWell(pauseMs: number): number {
    if (this.waitMs > 0) this.log('info', 'the relay goes on');
    this.waitMs = 0;
    return pauseMs;
  }

  /** Said once for an outage, however long it is. */
  private wentWrong(error: unknown): number {
    if (this.waitMs === 0) this.log('warn', 'the relay waits: news stays in the outbox', { error: String(error) });
    this.waitMs = Math.min(Math.max(this.waitMs * 2, 250), SLOWEST_MS);
    return this.waitMs;
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.stopping.signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.stopping.signal.addEventListener('abort', wake, { once: true });
    });
  }
}

function isPassing(error: unknown): boolean {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return !isGrpcServiceError(cause) || PASSING.has(cause.code);
}

/** Runs `work` on every item, `width` at a time. */
async function eachOf<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
