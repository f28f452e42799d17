import { formatDate, parseDate, type DayNumber } from './civil.js';
import { addMonths } from './dates.js';
import { DayTable } from './day-table.js';
import { ClockError } from './error.js';
import { mergePauses, type Interval } from './pauses.js';
import type { Calendar, DeadlineInput, Unit } from './types.js';

/** One leg of a reckoning: the term itself, a pause added to it, or an extension. */
export interface Leg {
  readonly why: 'term' | 'pause' | 'extension';
  readonly n: number;
  readonly unit: Unit;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly pause?: Interval;
}

export interface Reckoning {
  readonly start: DayNumber;
  readonly legs: readonly Leg[];
  readonly pauses: readonly Interval[];
  readonly nominal: DayNumber;
  readonly effective: DayNumber;
}

/** Adds n of a unit; the day begun from is not counted (T-01). */
function advance(day: DayNumber, n: number, unit: Unit, table: DayTable): DayNumber {
  if (unit === 'CAL') return day + n;
  if (unit === 'WD') return table.step(day, n);
  if (unit === 'MONTH') return addMonths(day, n);
  if (unit === 'YEAR') return addMonths(day, 12 * n);
  throw new ClockError('MIXED_UNITS', '小时期限不能与按日期限混用', 'hours cannot be mixed with days');
}

/**
 * Reckons a term in days, months or years: the term, then each pause that begins by the end reached so far, then each
 * extension from that unrolled end (T-10, T-11), and one roll at the very end (T-03).
 * A pause adds its working days to a term in working days and its calendar days to any other. A term in days that starts
 * within a pause starts on the day the pause ends, and that day is not counted.
 */
export function reckon(input: DeadlineInput, calendar: Calendar): Reckoning {
  const table = DayTable.of(calendar);
  const start = parseDate(input.start);
  const pauses = input.pauses?.length ? mergePauses(input.pauses, start) : [];
  const legs: Leg[] = [];
  let end = start;
  let next = 0;
  const add = (why: Leg['why'], n: number, unit: Unit, pause?: Interval): void => {
    const to = advance(end, n, unit, table);
    legs.push({ why, n, unit, from: end, to, ...(pause && { pause }) });
    end = to;
  };
  const run = (why: 'term' | 'extension', n: number, unit: Unit): void => {
    wholeNumber(n);
    add(why, n, unit);
    for (let pause = pauses[next]; pause && pause.from <= end; pause = pauses[++next]) {
      if (unit === 'WD') add('pause', table.count(pause.from, pause.to), 'WD', pause);
      else add('pause', pause.to - pause.from, 'CAL', pause);
    }
  };
  const held = pauses[0];
  if (held && held.from <= start && counted(input.term.unit)) {
    add('pause', held.to - start, 'CAL', held);
    next = 1;
  }
  run('term', input.term.n, input.term.unit);
  for (const extension of input.extensions ?? []) run('extension', extension.n, extension.unit);
  const effective = input.term.roll === 'FWD' ? table.forward(end) : end;
  return { start, legs, pauses, nominal: end, effective };
}

/** Units whose days are counted one by one. */
export const counted = (unit: Unit): boolean => unit === 'CAL' || unit === 'WD';

/** @throws ClockError BAD_TERM unless n is a whole number from 0 to 36600. */
export function wholeNumber(n: number): void {
  if (Number.isInteger(n) && n >= 0 && n <= 36_600) return;
  throw new ClockError(
    'BAD_TERM',
    `期限数“${n}”应为 0–36600 的整数`,
    `the term "${n}" must be a whole number from 0 to 36600`,
  );
}

/** Does the end lie outside the years whose notice is published? Then a later notice may move it. */
export const beyondNotices = (start: DayNumber, end: DayNumber, calendar: Calendar): boolean =>
  formatDate(start) < calendar.knownFrom || formatDate(end) > calendar.knownUntil;
