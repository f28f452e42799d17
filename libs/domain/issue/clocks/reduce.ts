import type { ClockKey } from '../../plan/types.js';
import type { ClockInstance } from './instance.js';

/** What an event does to clocks; written into the event, so folding needs no calendar. */
export interface ClockChanges {
  readonly start?: readonly ClockInstance[];
  readonly end?: readonly {
    readonly id: string;
    readonly as: 'stopped' | 'expired' | 'superseded' | 'cancelled';
    readonly at: number;
  }[];
  readonly lapse?: string;
  readonly rung?: { readonly clockId: string; readonly rungId: string };
}

export function reduceClocks(clocks: readonly ClockInstance[], changes: ClockChanges): readonly ClockInstance[] {
  const ended = clocks.map((clock) => {
    const end = changes.end?.find((e) => e.id === clock.id);
    if (end) return { ...clock, status: end.as, endedAt: end.at, lapsed: clock.lapsed || missed(clock, end) };
    if (changes.lapse === clock.id) return { ...clock, lapsed: true, rungs: fire(clock, '0') };
    if (changes.rung?.clockId === clock.id) return { ...clock, rungs: fire(clock, changes.rung.rungId) };
    return clock;
  });
  return changes.start ? [...ended, ...changes.start] : ended;
}

type Ending = NonNullable<ClockChanges['end']>[number];

/** Ended otherwise than by its own expiry, yet after its term. */
const missed = (clock: ClockInstance, end: Ending): boolean => end.as !== 'expired' && end.at >= clock.endsAt;

/** Rights run out without anybody being late. */
const RIGHTS: ReadonlySet<ClockKey> = new Set(['score-appeal', 'listing-hearing']);
export const isDuty = (key: ClockKey): boolean => !RIGHTS.has(key);

/** Duties met or dropped after their term whose lapse nobody recorded in time, e.g. because the process was down. */
export const lateEnds = (clocks: readonly ClockInstance[], changes: ClockChanges): readonly ClockInstance[] =>
  clocks.filter(
    (clock) =>
      !clock.lapsed && isDuty(clock.key) && (changes.end ?? []).some((e) => e.id === clock.id && missed(clock, e)),
  );

const fire = (clock: ClockInstance, rungId: string) =>
  clock.rungs.map((rung) => (rung.id === rungId ? { ...rung, fired: true } : rung));

export const running = (clocks: readonly ClockInstance[], key: ClockKey): ClockInstance | undefined =>
  clocks.find((clock) => clock.key === key && clock.status === 'running');

/** Next instant at which the process has something to do for this clock, or null. */
export function nextAt(clock: ClockInstance): number | null {
  if (clock.status !== 'running') return null;
  const pending = clock.rungs.filter((rung) => !rung.fired && rung.days !== 0).map((rung) => rung.at);
  if (!clock.lapsed) pending.push(clock.endsAt);
  return pending.length ? Math.min(...pending) : null;
}
