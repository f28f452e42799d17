/** Legal dates are days in Asia/Shanghai (UTC+8, no summer time), written YYYY-MM-DD. */
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day in Asia/Shanghai of an instant. */
export const dayOf = (at: number): string => new Date(at + SHANGHAI_MS).toISOString().slice(0, 10);

/** `YYYY-MM-DD HH:MM` in Asia/Shanghai. */
export const minuteOf = (at: number): string => new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const plusDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);

const WEEK = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** `2026-12-07（周一）` or `2026-12-07 (Mon)`. */
export function dayWithWeekday(day: string, language: 'zh' | 'en'): string {
  const word = WEEK[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return language === 'zh' ? `${day}（周${word}）` : `${day} (${word})`;
}

/** Epoch milliseconds of an API time, given as a number or an ISO text. */
export const instant = (value: string | number): number => (typeof value === 'number' ? value : Date.parse(value));
