import { formatDate, parseDate } from './civil.js';
import { startOfDayNumber } from './dates.js';
import { ClockError } from './error.js';
import { wholeNumber } from './reckon.js';
import type { Calendar, Deadline, DeadlineInput } from './types.js';

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const MINUTE_MS = 60_000;

/**
 * Terms in hours run from the minute itself, nights and holidays included, and never roll (T-02, 民法典 201(2)).
 * @throws ClockError BAD_DATE without a time of day; MIXED_UNITS with pauses or with extensions in days.
 */
export function hourDeadline(input: DeadlineInput, calendar: Calendar): Deadline {
  const shape = SHAPE.exec(input.start);
  if (!shape) throw needsTime(input.start);
  const [, date = '', hour, minute, second] = shape;
  if (input.pauses?.length || input.extensions?.some((extension) => extension.unit !== 'HOUR')) throw mixed();
  let hours = 0;
  for (const { n } of [input.term, ...(input.extensions ?? [])]) {
    wholeNumber(n);
    hours += n;
  }
  const minutes = Number(hour) * 60 + Number(minute) + hours * 60;
  const day = parseDate(date) + Math.floor(minutes / 1440);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}${second === undefined ? '' : `:${second}`}`;
  const end = `${formatDate(day)}T${clock}`;
  const endsAt = startOfDayNumber(day) + (minutes % 1440) * MINUTE_MS + Number(second ?? 0) * 1000;
  return { nominal: end, effective: end, endsAt, provisional: false, calendarVersion: calendar.version };
}

const needsTime = (start: string): ClockError =>
  new ClockError(
    'BAD_DATE',
    `小时期限须写明起算时刻，如 2026-02-13T17:30，而不是“${start}”`,
    `a term in hours needs a time of day such as 2026-02-13T17:30, not "${start}"`,
  );

const mixed = (): ClockError =>
  new ClockError(
    'MIXED_UNITS',
    '小时期限不中止，也不按日延长',
    'a term in hours has no pauses and no extension in days',
  );
