import type { LegalDate } from '#libs/domain/clock/types.js';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The day, or null when it does not exist (2月30日) or lies outside 1990–2100. */
export function day(year: number, month: number, dayOfMonth: number): LegalDate | null {
  if (year < 1990 || year > 2100) return null;
  const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth;
  return exists ? `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}` : null;
}

/** Last day of a month; month may run past 12. */
export const monthEnd = (year: number, month: number): LegalDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export const addDays = (from: LegalDate, days: number): LegalDate =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Excel's day number (1900 system) as a day; null outside 1990–2100, where a plain number is likelier. */
export function fromSerial(serial: number): LegalDate | null {
  if (!Number.isFinite(serial) || serial < 32_874 || serial > 73_415) return null;
  return new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}
