import { day } from './calendar-day.js';
import { ask, wrong, type DateContext, type ParsedDate } from './types.js';
import { likelyYears, yearOf } from './year.js';

const YEAR = '(?<!\\d)(\\d{4}年?|\\d{2}年|[今明去本当次]年)';
const FULL = new RegExp(`${YEAR}[-./年]?(\\d{1,2})[-./月](\\d{1,2})(?!\\d)日?`, 'u');
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u;
const SHORT = /(?<![\d年.-])(\d{1,2})月(\d{1,2})(?!\d)日?/u;
const DOTTED = /^(\d{1,2})[./-](\d{1,2})(?:日?(?:前|之前|以前|止)?)$/u;
const ANY = new RegExp(`${FULL.source}|${SHORT.source}`, 'gu');

/** Phrases that name a day: 2024.6.21, 2024年6月21日前, 6月21日. Null when the text names none. */
export function dayPhrase(text: string, context: DateContext): ParsedDate | null {
  const named = [...text.matchAll(ANY)];
  if (named.length > 1 || (named.length === 1 && isRange(text)))
    return range(
      named.map(([one]) => one),
      text,
      context,
    );
  const full = FULL.exec(text) ?? COMPACT.exec(text);
  if (full) return build(full[1], Number(full[2]), Number(full[3]), text, context);
  const unordered = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2})$/u.exec(text);
  if (unordered) return orderUnclear(Number(unordered[1]), Number(unordered[3]), Number(unordered[4]), text);
  const short = SHORT.exec(text) ?? DOTTED.exec(text);
  return short ? build(undefined, Number(short[1]), Number(short[2]), text, context) : null;
}

function build(
  written: string | undefined,
  month: number,
  date: number,
  text: string,
  context: DateContext,
): ParsedDate {
  const found = yearOf(written, context);
  if (found === null) return yearMissing(month, date, text, context);
  const value = day(found.year, month, date);
  return value === null ? impossible(text) : { kind: 'date', date: value, precision: 'DAY', yearFrom: found.from };
}

function yearMissing(month: number, date: number, text: string, context: DateContext): ParsedDate {
  // 2000 is a leap year: a day that does not exist there exists in no year.
  if (day(2000, month, date) === null) return impossible(text);
  const candidates = likelyYears(context).flatMap((year) => day(year, month, date) ?? []);
  return ask('YEAR_MISSING', candidates, `“${text}”没有年份，请补上`, `“${text}” has no year; please add it`);
}

/** 24.6.21 or 6/21/24: the year is not marked. */
function orderUnclear(a: number, b: number, c: number, text: string): ParsedDate {
  const candidates = [day(2000 + a, b, c), day(2000 + c, a, b), day(2000 + c, b, a)].flatMap((one) => one ?? []);
  return ask(
    'YEAR_UNCLEAR',
    [...new Set(candidates)],
    `“${text}”的年份请写四位`,
    `“${text}”: please write the year in four digits`,
  );
}

const impossible = (text: string): ParsedDate =>
  wrong('IMPOSSIBLE_DATE', `“${text}”不是存在的日期`, `“${text}” is not a date that exists`);

const isRange = (text: string): boolean => /\d日?(?:-|至|到|~|—|–|、)\d{1,2}日/u.test(text);

function range(parts: readonly string[], text: string, context: DateContext): ParsedDate {
  const days = parts.flatMap((part) => {
    const parsed = dayPhrase(part, context);
    return parsed?.kind === 'date' ? [parsed.date] : [];
  });
  return ask('SEVERAL_DATES', days, `“${text}”有不止一个日期，请选定一个`, `“${text}” holds more than one date`);
}
