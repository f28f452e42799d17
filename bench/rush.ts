import { openDoor } from '#libs/commands/index.js';
import { inScope } from '#libs/persistence/index.js';
import type { Stack } from '#scripts/launcher/stack.mjs';
import { seedOfficers, walk } from '#test/record/real-issue.js';
import { round, spread } from './figures.js';

export interface Rush {
  readonly actions: number;
  readonly perSec: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** News that waited for Temporal when people stopped, and how long until it was told. */
  readonly backlog: number;
  readonly drainSeconds: number;
}

/** People at the door as fast as they can, with the process beside them; then the time until Temporal knows everything. */
export async function rush(stack: Stack, clients: number, seconds: number, limitSeconds = 120): Promise<Rush> {
  const open = await openDoor(stack.urls.databaseApp, { name: 'huandu-bench', poolSize: 32 });
  const waiting = async (): Promise<number> =>
    inScope(
      open.database.pool,
      '*',
      async (db) => (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox')).rows[0]?.n ?? 0,
    );
  try {
    await seedOfficers(open.database.pool);
    const times: number[] = [];
    const begun = performance.now();
    const client = async (): Promise<void> => {
      while (performance.now() < begun + seconds * 1_000) await walk(open.door, undefined, (_, ms) => times.push(ms));
    };
    await Promise.all(Array.from({ length: clients }, client));
    const elapsed = (performance.now() - begun) / 1_000;
    const backlog = await waiting();
    const stopped = performance.now();
    while ((await waiting()) > 0 && performance.now() - stopped < limitSeconds * 1_000)
      await new Promise((resolve) => setTimeout(resolve, 200));
    const { p50Ms, p99Ms } = spread(times);
    return {
      actions: times.length,
      perSec: Math.round(times.length / elapsed),
      p50Ms,
      p99Ms,
      backlog,
      drainSeconds: round((performance.now() - stopped) / 1_000),
    };
  } finally {
    await open.database.close();
  }
}
