import type { Pool, PoolClient } from 'pg';
import type { Aggregate, Command, DomainEvent } from '#libs/domain/kernel/aggregate.js';
import { accept, refuse } from '#libs/domain/kernel/decision.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import type { CommandDoor } from './door.js';
import type { Outcome } from './outcome.js';
import { register } from './registry.js';

/** The one drill of an environment: who moved the clock, from when to when. */
export const DRILL_ID = '00000000-0000-4000-8000-000000000d11';
const FURTHEST = 366 * 86_400_000;

interface Drill {
  readonly moves: number;
  readonly movedTo: number;
}
/** To an instant, or on by so many milliseconds: what the person asked for, so that a repeat is the same command. */
type MoveClock = Command & { readonly type: 'move-clock'; readonly to?: number; readonly by?: number };
type ClockMoved = DomainEvent & {
  readonly type: 'clock-moved';
  readonly data: { readonly from: number; readonly to: number };
};

const forwardOnly = {
  code: 'CLOCK_FORWARD_ONLY',
  zh: '演练时钟只能向前拨动。',
  en: 'The drill clock only moves forward.',
  field: 'to',
};
const tooFar = {
  code: 'CLOCK_TOO_FAR',
  zh: '一次最多向前拨动 366 天。',
  en: 'At most 366 days forward at once.',
  field: 'to',
};

const drill: Aggregate<Drill, MoveClock, ClockMoved> = {
  type: 'drill',
  decide(_state, { to: instant, by = 0 }, { now }) {
    const to = instant ?? now + by;
    if (!Number.isSafeInteger(to) || to <= now) return refuse(forwardOnly);
    if (to - now > FURTHEST) return refuse(tooFar);
    return accept<ClockMoved>({ type: 'clock-moved', data: { from: now, to } });
  },
  evolve: (state, { data }) => ({ moves: (state?.moves ?? 0) + 1, movedTo: data.to }),
  project: () => ({ columns: {}, tasks: [], clocks: [], open: false }),
};

const TELL_ALL = `INSERT INTO outbox (aggregate_type, aggregate_id, seq, wake_at, visible_to)
  SELECT c.aggregate_type, c.aggregate_id, coalesce(i.version, a.version), min(c.next_at), coalesce(i.visible_to, a.visible_to)
    FROM clock c
    LEFT JOIN issue i ON c.aggregate_type = 'issue' AND i.id = c.aggregate_id
    LEFT JOIN aggregate_state a ON c.aggregate_type <> 'issue' AND a.type = c.aggregate_type AND a.id = c.aggregate_id
   WHERE c.next_at IS NOT NULL AND coalesce(i.open, a.open)
   GROUP BY c.aggregate_type, c.aggregate_id, i.version, a.version, i.visible_to, a.visible_to
   ORDER BY min(c.next_at)`;

/** Moves the clock in the same commit as the event, and tells every open workflow with something to wait for. */
async function moved(client: PoolClient, events: readonly ClockMoved[]): Promise<void> {
  for (const { data } of events) await client.query('SELECT huandu_move_clock($1)', [data.to - data.from]);
  await client.query(TELL_ALL);
}

export const drillRegistration = register({ aggregate: drill, effects: moved });

/**
 * Moves business time forward to an instant (epoch ms), or `by` milliseconds. Callers make sure that drills are allowed
 * here (`Settings.drill`).
 */
export const moveClock = (
  door: CommandDoor,
  actor: Actor,
  to: number | { readonly by: number },
  idempotencyKey: string,
): Promise<Outcome> =>
  door.submit(actor, {
    aggregateType: 'drill',
    aggregateId: DRILL_ID,
    command: { type: 'move-clock', ...(typeof to === 'number' ? { to } : to) },
    idempotencyKey,
  });

/** Business time, epoch milliseconds, as the record has it. */
export async function businessNow(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ now: number }>({
    name: 'huandu_now',
    text: 'SELECT floor(extract(epoch FROM huandu_now()) * 1000)::float8 AS now',
  });
  return rows[0]?.now ?? Date.now();
}
