import { randomUUID } from 'node:crypto';
import { moveClock, openDoor, type OpenDoor } from '#libs/commands/index.js';
import { toShanghaiDate } from '#libs/domain/clock/index.js';
import { DISTRICTS } from '#libs/domain/districts/index.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { inScope } from '#libs/persistence/index.js';
import type { Stack } from '#scripts/launcher/stack.mjs';
import { round, until } from './figures.js';

export interface DeadlineBurst {
  readonly deadlines: number;
  /** From the common end of all terms until the last lapse is on record. */
  readonly seconds: number;
  /** Middle and worst delay of one lapse, seconds. */
  readonly p50: number;
  readonly max: number;
}

const INSPECTOR: Actor = { id: 'burst-inspector', roles: ['inspector'], unit: 'city' };
const TRAINEE: Actor = { id: 'burst-trainee', roles: ['operator'], unit: 'city' };
const HOUR = 3_600_000;
const AT_ONCE = 100;

/**
 * `n` issues whose classification term (K0) ends at the same midnight. The clock is moved to shortly before, every
 * workflow sets its timer, and all timers fire at once. Needs a stack with pg, temporal and worker; moves its drill clock.
 */
export async function deadlineBurst(stack: Stack, n: number): Promise<DeadlineBurst> {
  const open = await openDoor(stack.urls.databaseApp, { name: 'huandu-bench' });
  try {
    const ids = await registered(open, n);
    const [clock] = await sql<{ ends: number }>(
      open,
      `SELECT extract(epoch FROM max(ends_at))::float8 * 1000 AS ends FROM clock WHERE aggregate_id = ANY ($1) AND key = 'classification'`,
      [ids],
    );
    const ends = clock?.ends ?? 0;
    await quiet(open);
    await moveTo(open, ends - 8 * HOUR);
    await reached(async () => (await count(open, ids, 'rung-fired')) === n);
    await moveTo(open, ends - 4_000 - n * 15);
    await reached(async () => (await count(open, ids, 'clock-lapsed')) === n);
    const [seen] = await sql<{ p50: number; max: number }>(
      open,
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY late) AS p50, max(late) AS max FROM (
         SELECT extract(epoch FROM e.recorded_at)::float8 + c.offset_ms / 1000.0 - $2::float8 / 1000 AS late
           FROM event e CROSS JOIN app_clock c WHERE e.aggregate_id = ANY ($1) AND e.type = 'clock-lapsed') x`,
      [ids, ends],
    );
    return { deadlines: n, seconds: round(seen?.max ?? 0), p50: round(seen?.p50 ?? 0), max: round(seen?.max ?? 0) };
  } finally {
    await open.database.close();
  }
}

async function registered(open: OpenDoor, n: number): Promise<string[]> {
  await sql(
    open,
    `INSERT INTO account (id, login, name, password_hash, roles, unit, home_district, certified)
     SELECT id, id, id, '-', '{inspector}', 'city', NULL, true FROM unnest($1::text[]) AS a(id) ON CONFLICT DO NOTHING`,
    [[INSPECTOR.id, `${INSPECTOR.id}-2`]],
  );
  const [today] = await sql<{ now: number }>(open, 'SELECT extract(epoch FROM huandu_now())::float8 * 1000 AS now', []);
  const bodies = DISTRICTS.filter((body) => body.validTo === null);
  const ids: string[] = [];
  for (let first = 0; first < n; first += AT_ONCE) {
    const outcomes = await open.door.submitMany(
      INSPECTOR,
      Array.from({ length: Math.min(AT_ONCE, n - first) }, (_, i) => ({
        aggregateType: 'issue',
        idempotencyKey: randomUUID(),
        command: {
          type: 'register',
          planId: 'cq-2024-blue-sky',
          district: bodies[(first + i) % bodies.length]?.code,
          enterprise: `某企业${first + i}`,
          creditCode: null,
          place: '厂区',
          problem: '物料露天堆放',
          contentKinds: ['99'],
          objectKind: '3',
          source: 'inspection',
          discoveredOn: toShanghaiDate(today?.now ?? Date.now()),
          inspectors: [INSPECTOR.id, `${INSPECTOR.id}-2`],
          evidence: ['照片'],
          complained: false,
        },
      })),
    );
    for (const outcome of outcomes) {
      if (outcome.kind !== 'done') throw new Error(outcome.refusal.en);
      ids.push(outcome.aggregateId);
    }
  }
  return ids;
}

async function moveTo(open: OpenDoor, instant: number): Promise<void> {
  const outcome = await moveClock(open.door, TRAINEE, instant, randomUUID());
  if (outcome.kind !== 'done') throw new Error(outcome.refusal.en);
}

const sql = <T extends object>(open: OpenDoor, text: string, values: unknown[]): Promise<T[]> =>
  inScope(open.database.pool, '*', async (client) => (await client.query<T>(text, values)).rows);

const reached = (holds: () => Promise<boolean>): Promise<number> =>
  until(240_000, 'the burst comes to its end', holds, 200);

const quiet = (open: OpenDoor): Promise<number> =>
  reached(
    async () => (await sql<{ left: number }>(open, 'SELECT count(*)::int AS left FROM outbox', []))[0]?.left === 0,
  );

async function count(open: OpenDoor, ids: readonly string[], type: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    open,
    'SELECT count(*)::int AS n FROM event WHERE aggregate_id = ANY ($1) AND type = $2',
    [ids, type],
  );
  return row?.n ?? 0;
}
