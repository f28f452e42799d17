import { formatDate } from './civil.js';
import { startOfDayNumber } from './dates.js';
import { hourDeadline } from './hours.js';
import { beyondNotices, reckon } from './reckon.js';
import type { Calendar, Deadline, DeadlineInput } from './types.js';

/**
 * The end of a legal term: unrolled and effective day, the instant after it, and whether a coming notice may move it.
 * Pure, a few microseconds.
 * @throws ClockError for a date, term or pause that cannot be reckoned with.
 */
export function computeDeadline(input: DeadlineInput, calendar: Calendar): Deadline {
  if (input.term.unit === 'HOUR') return hourDeadline(input, calendar);
  const { start, nominal, effective } = reckon(input, calendar);
  return {
    nominal: formatDate(nominal),
    effective: formatDate(effective),
    endsAt: startOfDayNumber(effective + 1),
    provisional: beyondNotices(start, effective, calendar),
    calendarVersion: calendar.version,
  };
}
