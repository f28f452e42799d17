import { dayNumber, daysInMonth, civil, formatDate, parseDate, type DayNumber } from './civil.js';
import type { LegalDate } from './types.js';

/** Asia/Shanghai is UTC+8 without summer time (T-09). */
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day it is in Shanghai at an instant, epoch milliseconds. */
export const toShanghaiDate = (ms: number): LegalDate => formatDate(Math.floor((ms + SHANGHAI_AHEAD_MS) / DAY_MS));

/** 00:00 of a day in Shanghai, epoch milliseconds. */
export const startOfDay = (date: LegalDate): number => startOfDayNumber(parseDate(date));

/** 24:00 of a day in Shanghai, epoch milliseconds: the first instant after it (T-05). */
export const endOfDay = (date: LegalDate): number => startOfDayNumber(parseDate(date) + 1);

export const startOfDayNumber = (day: DayNumber): number => day * DAY_MS - SHANGHAI_AHEAD_MS;

/** `days` may be negative. */
export const addDays = (date: LegalDate, days: number): LegalDate => formatDate(parseDate(date) + days);

/** `to − from` in days; negative when `to` is earlier. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => parseDate(to) - parseDate(from);

/** The corresponding day `months` later, or the month's end where there is none (T-04, 民法典 202). */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const [year, month, of] = civil(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return dayNumber(toYear, toMonth, Math.min(of, daysInMonth(toYear, toMonth)));
}
