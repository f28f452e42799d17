import { dayOf, daysBetween } from './dates';

export type Light = 'red' | 'amber' | 'green' | 'grey' | 'violet';
export type Group = 'critical' | 'overdue' | 'soon' | 'later' | 'none';

/** Hours to the end at which a light turns amber, as lists and sums reckon it; days late of the critically overdue. */
export const SOON_HOURS = 72;
export const CRITICAL_DAYS = 3;

export interface Remaining {
  readonly light: Light;
  readonly group: Group;
  /** Key in the catalogue with `n` where it counts days. */
  readonly words: 'late' | 'today' | 'tomorrow' | 'left' | 'none';
  readonly n: number;
}

/** What is left of a legal time. `endsAt` is 24:00 of the last day, so a moment before it still belongs to that day. */
export function remaining(endsAt: number | null, now: number): Remaining {
  if (endsAt === null) return { light: 'grey', group: 'none', words: 'none', n: 0 };
  const left = daysBetween(dayOf(now), dayOf(endsAt - 1));
  if (now >= endsAt) {
    const late = Math.max(1, -left);
    return { light: 'red', group: late > CRITICAL_DAYS ? 'critical' : 'overdue', words: 'late', n: late };
  }
  const words = left === 0 ? 'today' : left === 1 ? 'tomorrow' : 'left';
  const soon = endsAt - now <= SOON_HOURS * 3_600_000;
  return { light: soon ? 'amber' : 'green', group: soon ? 'soon' : 'later', words, n: left };
}
