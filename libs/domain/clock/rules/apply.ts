import { formatDate, parseDate } from '../civil.js';
import { addMonths, startOfDayNumber } from '../dates.js';
import { DayTable } from '../day-table.js';
import { computeDeadline } from '../deadline.js';
import { beyondNotices } from '../reckon.js';
import { lastWorkdayOnOrBefore } from '../workdays.js';
import type { Calendar, Deadline, DeadlineInput, Extension, LegalDate, Pause } from '../types.js';
import type { Rule } from './rule.js';

/** What happened to a running term besides its start. */
export interface Course {
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
}

/** The engine's input for a rule that counts forward; extensions that the rule's id stands for come first. */
export function inputOf(rule: Rule, start: string, course: Course = {}): DeadlineInput {
  const extensions = [...rule.granted, ...(course.extensions ?? [])];
  return {
    term: rule.term,
    start,
    ...(course.pauses?.length && { pauses: course.pauses }),
    ...(extensions.length && { extensions }),
  };
}

/**
 * The deadline of a rule. A rule counted back from an event answers the latest permitted day as `nominal` and the safe
 * one, with whole working days strictly between, as `effective` (T-08).
 */
export function deadlineOf(rule: Rule, start: string, calendar: Calendar, course: Course = {}): Deadline {
  return rule.direction === 'after'
    ? computeDeadline(inputOf(rule, start, course), calendar)
    : before(rule, start, calendar);
}

function before(rule: Rule, event: LegalDate, calendar: Calendar): Deadline {
  const day = parseDate(event);
  const table = DayTable.of(calendar);
  const months = rule.term.unit === 'WD' ? 0 : rule.term.n * (rule.term.unit === 'YEAR' ? 12 : 1);
  const min = months > 0 ? addMonths(day - 1, -months) : table.step(day, -rule.term.n);
  const safe = months > 0 ? min : table.step(min, -1);
  return {
    nominal: formatDate(min),
    effective: formatDate(safe),
    endsAt: startOfDayNumber(safe + 1),
    provisional: beyondNotices(safe, day, calendar),
    calendarVersion: calendar.version,
  };
}

/** The day staff are warned of, or null for hours and terms counted back: people must never depend on the roll (1.2). */
export const alertDay = (rule: Rule, deadline: Deadline, calendar: Calendar): LegalDate | null =>
  rule.alert === 'none' ? null : lastWorkdayOnOrBefore(deadline.nominal, calendar);
