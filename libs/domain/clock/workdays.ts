import { formatDate, parseDate } from './civil.js';
import { DayTable } from './day-table.js';
import type { Calendar, LegalDate } from './types.js';

/** Is it a day on which offices work, make-up days included (T-07)? */
export const isWorkday = (day: LegalDate, calendar: Calendar): boolean => DayTable.of(calendar).works(parseDate(day));

/** The day itself when it is a working day, else the last one before it: the day staff are warned of (section 1.2). */
export function lastWorkdayOnOrBefore(day: LegalDate, calendar: Calendar): LegalDate {
  const number = parseDate(day);
  const table = DayTable.of(calendar);
  return formatDate(table.works(number) ? number : table.step(number, -1));
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workdaysBetween = (from: LegalDate, to: LegalDate, calendar: Calendar): number =>
  DayTable.of(calendar).count(parseDate(from) + 1, parseDate(to) + 1);

/**
 * The latest day for a notice due N working days before an event (T-08, 处罚法 64(2)).
 * `min`: N working days counted back. `safe`: the working day before it, so that N whole ones lie strictly between.
 */
export function latestNoticeBefore(
  event: LegalDate,
  workdays: number,
  calendar: Calendar,
): { readonly min: LegalDate; readonly safe: LegalDate } {
  const table = DayTable.of(calendar);
  const min = table.step(parseDate(event), -workdays);
  return { min: formatDate(min), safe: formatDate(table.step(min, -1)) };
}
