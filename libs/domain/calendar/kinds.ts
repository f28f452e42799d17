import type { Calendar, DayKind, LegalDate } from '../clock/types.js';
import { addDays } from '../clock/dates.js';

/** Day kinds as plain data, for the independent checker and others that must not call the calendar's code. */
export interface KindsByDay {
  readonly version: string;
  readonly days: Readonly<Record<LegalDate, DayKind>>;
}

const YEARS_BESIDE = 10;
const made = new WeakMap<Calendar, KindsByDay>();

/** The calendar as a table, with ten years of week pattern on either side of what is known. Made once for each calendar. */
export function kindsByDay(calendar: Calendar): KindsByDay {
  const known = made.get(calendar);
  if (known !== undefined) return known;
  const days: Record<LegalDate, DayKind> = {};
  const end = `${Number(calendar.knownUntil.slice(0, 4)) + YEARS_BESIDE}-12-31`;
  for (let day = `${Number(calendar.knownFrom.slice(0, 4)) - YEARS_BESIDE}-01-01`; day <= end; day = addDays(day, 1))
    days[day] = calendar.kindOf(day);
  const table = { version: calendar.version, days };
  made.set(calendar, table);
  return table;
}
