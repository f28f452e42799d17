import { formatDate, parseDate, type DayNumber } from './civil.js';
import { ClockError } from './error.js';
import type { Pause } from './types.js';

/** Merged time not counted, days `[from, to)`. */
export interface Interval {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * Clips to the start day and merges what overlaps or touches (P-03: merged, not summed). Empty intervals vanish.
 * @throws ClockError BAD_PAUSE when a pause ends before it begins.
 */
export function mergePauses(pauses: readonly Pause[], start: DayNumber): Interval[] {
  const clipped = pauses
    .map((pause) => ({ from: parseDate(pause.from), to: parseDate(pause.to) }))
    .map(({ from, to }) => (to < from ? backwards(from, to) : { from: Math.max(from, start), to }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const next of clipped) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}

function backwards(from: DayNumber, to: DayNumber): never {
  const span = `${formatDate(from)} → ${formatDate(to)}`;
  throw new ClockError('BAD_PAUSE', `中止区间的结束早于开始：${span}`, `a pause ends before it begins: ${span}`);
}
