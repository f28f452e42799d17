import type { Calendar, DayKind, LegalDate } from '../clock/types.js';
import { formatDate, parseDate, weekdayOf } from '../clock/civil.js';
import type { Notice } from './notice.js';
import { NOTICES } from './notices.js';

/**
 * Days that are holidays by the statute itself, whatever a notice says (全国年节及纪念日放假办法 2024, art. 2).
 * Used only past the last notice, where every answer is provisional; festivals of the lunar year are not guessed.
 */
const FIXED: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** A calendar from any table of notices, e.g. the shipped ones with one changed. */
export function calendarFrom(version: string, notices: readonly Notice[]): Calendar {
  const rest = new Map<LegalDate, string>();
  const work = new Map<LegalDate, string>();
  for (const notice of notices) {
    for (const [name, first, last] of notice.rest) {
      for (let day = parseDate(first); day <= parseDate(last); day++) rest.set(formatDate(day), name);
    }
    for (const [name, day] of notice.work) work.set(day, name);
  }
  const years = notices.map((notice) => notice.year).sort((a, b) => a - b);
  const knownFrom = `${years[0] ?? 9999}-01-01`;
  const knownUntil = `${years.at(-1) ?? 1949}-12-31`;
  const fixed = (day: LegalDate): string | undefined => (day > knownUntil ? FIXED[day.slice(5)] : undefined);
  const kindOf = (day: LegalDate): DayKind => {
    if (work.has(day)) return 'make-up-workday';
    if (rest.has(day) || fixed(day) !== undefined) return 'holiday';
    return weekdayOf(parseDate(day)) >= 5 ? 'weekend' : 'workday';
  };
  const nameOf = (day: LegalDate): string | null => work.get(day) ?? rest.get(day) ?? fixed(day) ?? null;
  const refs = notices.map(({ year, number, issued, changedBy }) => ({
    year,
    number,
    issued,
    changedBy: changedBy ?? null,
  }));
  return { version, knownFrom, knownUntil, notices: refs, kindOf, nameOf };
}

/** Versions of the shipped table: `<last year>.<edition of that year's table>`. */
export const CALENDAR_VERSION = '2026.1';

const shipped = new Map<string, Calendar>();

/**
 * The State Council's calendar 2004–2026.
 * @throws RangeError for a version that is not shipped.
 */
export function calendar(version: string = CALENDAR_VERSION): Calendar {
  if (version !== CALENDAR_VERSION)
    throw new RangeError(`calendar ${version} is not shipped; known: ${CALENDAR_VERSION}`);
  const known = shipped.get(version) ?? calendarFrom(version, NOTICES);
  shipped.set(version, known);
  return known;
}
