import { day, monthEnd } from './calendar-day.js';
import { ask, wrong, type DateContext, type ParsedDate, type Precision } from './types.js';
import { yearOf, type FoundYear } from './year.js';

const YEAR = '(\\d{4}年|\\d{2}年|[今明去本当次]年)?';
const END = '(?:底|末|月底)';

/** Phrases that name the end of a month, quarter or year, or something before one. Null when none is named. */
export function periodPhrase(text: string, context: DateContext): ParsedDate | null {
  return thisMonth(text, context) ?? quarter(text, context) ?? month(text, context) ?? year(text, context);
}

/** 6月底前; 2024年8月前 may mean the month's first or last day. */
function month(text: string, context: DateContext): ParsedDate | null {
  const found = new RegExp(`${YEAR}(?<!\\d)(\\d{1,2})月(?:份)?(${END}|[上中下]旬)?(前|之前|以前)?`, 'u').exec(text);
  if (!found) return null;
  const number = Number(found[2]);
  if (number < 1 || number > 12) return wrong('IMPOSSIBLE_DATE', `“${text}”不是存在的月份`, `no such month: “${text}”`);
  const when = yearOf(found[1], context);
  if (when === null) return noYear(text);
  const last = monthEnd(when.year, number);
  if (found[3] !== undefined && !found[3].endsWith('旬')) return at(last, 'MONTH_END', when);
  if (found[4] !== undefined && found[3] === undefined) {
    return ask(
      'BEFORE_MONTH',
      [monthEnd(when.year, number - 1), last],
      `“${text}”含不含当月不明，请选定`,
      `“${text}”: is the month itself included?`,
    );
  }
  const tenDays = { 上旬: '10', 中旬: '20' }[found[3] ?? ''];
  const candidate = tenDays === undefined ? last : last.slice(0, 8) + tenDays;
  return ask('DAY_MISSING', [candidate], `“${text}”没有写到日，请补上`, `“${text}” names no day`);
}

/** 年底前, 2022年年底前, 2024年按期完成 (assumed), 2027年前 (ask). */
function year(text: string, context: DateContext): ParsedDate | null {
  const end = new RegExp(`${YEAR}(?:年)?(?:年底|底|末)`, 'u').exec(text);
  if (end && /年(?:年)?(?:底|末)/u.test(text)) {
    const when = yearOf(end[1], context) ?? (end[1] === undefined ? yearOf('今年', context) : null);
    return when === null ? noYear(text) : at(`${when.year}-12-31`, 'YEAR_END', when);
  }
  const found = /(\d{4})年(前|之前|以前)?/u.exec(text) ?? /([今明]年)(?:内)/u.exec(text);
  if (!found) return null;
  const when = yearOf(found[1], context);
  if (when === null) return noYear(text);
  if (found[2] !== undefined) {
    const candidates = [`${when.year - 1}-12-31`, `${when.year}-12-31`];
    return ask('BEFORE_YEAR', candidates, `“${text}”含不含当年不明，请选定`, `“${text}”: is the year itself included?`);
  }
  return at(`${when.year}-12-31`, 'YEAR_END', when, true);
}

/** 三季度末 */
function quarter(text: string, context: DateContext): ParsedDate | null {
  const found = new RegExp(`${YEAR}第?([1-4])季度(${END})?`, 'u').exec(text);
  if (!found) return null;
  const when = yearOf(found[1], context);
  if (when === null) return noYear(text);
  const last = monthEnd(when.year, Number(found[2]) * 3);
  if (found[3] !== undefined) return at(last, 'QUARTER_END', when);
  return ask('DAY_MISSING', [last], `“${text}”没有写到日，请补上`, `“${text}” names no day`);
}

/** 本月内, 月底前, 下月底前: need the day on which they were written. */
function thisMonth(text: string, context: DateContext): ParsedDate | null {
  const found = /(本|当|这个|下|下个)月(?:内|底|末|份内)|(?<![\d个份年])月(?:底|末)/u.exec(text);
  if (!found) return null;
  const from = context.now ?? context.handedOverAt;
  if (from === undefined) {
    return ask(
      'REFERENCE_DAY_MISSING',
      [],
      `“${text}”要从成文日推算，请补上成文日`,
      `“${text}” needs the day it was written`,
    );
  }
  const next = found[1]?.startsWith('下') === true ? 1 : 0;
  const last = monthEnd(Number(from.slice(0, 4)), Number(from.slice(5, 7)) + next);
  return { kind: 'date', date: last, precision: 'MONTH_END', yearFrom: 'relative' };
}

function at(date: string, precision: Precision, when: FoundYear, assumed?: true): ParsedDate {
  if (day(when.year, 1, 1) === null) {
    return {
      kind: 'error',
      code: 'IMPOSSIBLE_DATE',
      zh: `年份${when.year}超出范围`,
      en: `year ${when.year} is out of range`,
    };
  }
  const found = { kind: 'date', date, precision, yearFrom: when.from } as const;
  return assumed === undefined ? found : { ...found, assumed };
}

const noYear = (text: string): ParsedDate =>
  ask('YEAR_MISSING', [], `“${text}”没有年份，请补上`, `“${text}” has no year; please add it`);
