import type { LegalDate } from './types.js';
import { ClockError } from './error.js';

/** Days since 1970-01-01. All arithmetic is on these integers: no `Date`, so the machine's time zone cannot matter (T-09). */
export type DayNumber = number;

/** The years the engine reckons with; a date outside is a slip of the pen, not a deadline. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2199;

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && leap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** Number of a civil day; `month` 1–12. Valid for any Gregorian date after 1582. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  return (
    365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear - 719_468
  );
}

/** Year, month and day of a day number. */
export function civil(number: DayNumber): readonly [year: number, month: number, day: number] {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (number: DayNumber): number => (((number + 3) % 7) + 7) % 7;

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
};

/**
 * Reads `YYYY-MM-DD`.
 * @throws ClockError BAD_DATE for another form or a day that does not exist, such as 2026-02-30.
 */
export function parseDate(text: string): DayNumber {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const shaped = text.length === 10 && text[4] === '-' && text[7] === '-';
  if (!shaped || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month))) throw badDate(text);
  if (year < FIRST_YEAR || year > LAST_YEAR) throw badDate(text);
  return dayNumber(year, month, day);
}

const badDate = (text: string): ClockError =>
  new ClockError(
    'BAD_DATE',
    `“${text}”不是有效日期，应为 ${FIRST_YEAR}–${LAST_YEAR} 年间的 YYYY-MM-DD`,
    `"${text}" is not a date: give YYYY-MM-DD between ${FIRST_YEAR} and ${LAST_YEAR}`,
  );

/** A result that no longer is a deadline. */
export const outOfRange = (): ClockError =>
  new ClockError(
    'OUT_OF_RANGE',
    `计算结果超出 ${FIRST_YEAR}–${LAST_YEAR} 年`,
    `the result lies outside the years ${FIRST_YEAR}–${LAST_YEAR}`,
  );

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const written = new Map<DayNumber, LegalDate>();

/** Writes `YYYY-MM-DD`; remembered, because the same few thousand days are written again and again. */
export function formatDate(number: DayNumber): LegalDate {
  const known = written.get(number);
  if (known !== undefined) return known;
  const [year, month, day] = civil(number);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw outOfRange();
  const text = `${year}-${two(month)}-${two(day)}`;
  written.set(number, text);
  return text;
}
