/** A civil day of its own kind: year, month 1–12, day. Nothing here is shared with the engine. */
export interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

export const isLeap = (y: number): boolean => (y % 4 === 0 ? (y % 100 === 0 ? y % 400 === 0 : true) : false);

export const lengthOf = (y: number, m: number): number => {
  if (m === 2) return isLeap(y) ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
};

/** Reads `YYYY-MM-DD`; null for anything else. */
export function readDay(text: unknown): Day | null {
  const match = typeof text === 'string' ? /^(\d\d\d\d)-(\d\d)-(\d\d)$/.exec(text) : null;
  if (!match) return null;
  const day = { y: Number(match[1]), m: Number(match[2]), d: Number(match[3]) };
  return day.m >= 1 && day.m <= 12 && day.d >= 1 && day.d <= lengthOf(day.y, day.m) ? day : null;
}

export const write = ({ y, m, d }: Day): string =>
  `${y}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`.padStart(10, '0');

/** The day after, by turning the leaf. */
export function tomorrow({ y, m, d }: Day): Day {
  if (d < lengthOf(y, m)) return { y, m, d: d + 1 };
  return m < 12 ? { y, m: m + 1, d: 1 } : { y: y + 1, m: 1, d: 1 };
}

export const isBefore = (a: Day, b: Day): boolean => (a.y !== b.y ? a.y < b.y : a.m !== b.m ? a.m < b.m : a.d < b.d);

/** 1 Monday … 7 Sunday, by Zeller's congruence. */
export function weekday({ y, m, d }: Day): number {
  const year = m < 3 ? y - 1 : y;
  const month = m < 3 ? m + 12 : m;
  const century = Math.floor(year / 100);
  const h =
    (d +
      Math.floor((13 * (month + 1)) / 5) +
      (year % 100) +
      Math.floor((year % 100) / 4) +
      Math.floor(century / 4) +
      5 * century) %
    7;
  return ((h + 5) % 7) + 1;
}

/** Days since 1970-01-01, by adding up whole years and months. */
export function sinceEpoch({ y, m, d }: Day): number {
  let days = 0;
  for (let year = 1970; year < y; year++) days += isLeap(year) ? 366 : 365;
  for (let year = y; year < 1970; year++) days -= isLeap(year) ? 366 : 365;
  for (let month = 1; month < m; month++) days += lengthOf(y, month);
  return days + d - 1;
}

/** The same day `months` later, month by month, or the month's end. */
export function monthsLater({ y, m, d }: Day, months: number): Day {
  let year = y;
  let month = m;
  for (let left = months; left > 0; left--) {
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return { y: year, m: month, d: Math.min(d, lengthOf(year, month)) };
}
