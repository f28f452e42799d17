import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar, calendarFrom, NOTICES } from '#libs/domain/calendar/index.js';
import {
  addDays,
  ClockError,
  computeDeadline,
  daysBetween,
  endOfDay,
  isWorkday,
  lastWorkdayOnOrBefore,
  startOfDay,
  toShanghaiDate,
  workdaysBetween,
  type DeadlineInput,
} from '#libs/domain/clock/index.js';
import { inputs } from './arbitraries.js';

const known = calendar();
const end = (input: DeadlineInput): string => computeDeadline(input, known).effective;
const days = (n: number) => ({ n, unit: 'CAL', roll: 'FWD' }) as const;

describe('a deadline', () => {
  it('is never before its start and never before its own unrolled end', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { nominal, effective, endsAt } = computeDeadline(input, known);
        expect(nominal >= input.start && effective >= nominal).toBe(true);
        expect(endsAt).toBe(endOfDay(effective));
        if (input.term.roll === 'FWD') expect(isWorkday(effective, known)).toBe(true);
        else expect(effective).toBe(nominal);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('is never shortened by one more rest day in the calendar (I20)', () => {
    const offsets = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(inputs, fc.array(offsets, { minLength: 1, maxLength: 3 }), (input, added) => {
        const rest = added.map((offset) => addDays(input.start, offset)).map((day) => ['加假', day, day] as const);
        const dropped = NOTICES.map((notice) => ({
          ...notice,
          work: notice.work.filter(([, day]) => !rest.some(([, holiday]) => holiday === day)),
        }));
        const first = dropped[0];
        const more = first ? [{ ...first, rest: [...first.rest, ...rest] }, ...dropped.slice(1)] : [];
        const later = computeDeadline(input, calendarFrom('more-rest', more));
        expect(later.effective >= end(input)).toBe(true);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('is not changed by a pause of no length (I20), wherever it lies', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: -10, max: 150 }), (input, offset) => {
        const day = addDays(input.start, offset);
        const pauses = [...(input.pauses ?? []), { from: day, to: day, cause: 'monitoring' }];
        expect(end({ ...input, pauses })).toBe(end(input));
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it('merges pauses that overlap or touch instead of adding them up (P-03)', () => {
    const pause = (from: string, to: string) => ({ from, to, cause: 'monitoring' });
    const input = { term: days(90), start: '2024-07-05' };
    const once = end({ ...input, pauses: [pause('2024-07-10', '2024-07-25')] });
    const overlapping = [
      pause('2024-07-10', '2024-07-20'),
      pause('2024-07-15', '2024-07-25'),
      pause('2024-07-12', '2024-07-13'),
    ];
    expect(once).toBe('2024-10-18');
    expect(end({ ...input, pauses: overlapping })).toBe(once);
    expect(end({ ...input, pauses: [pause('2024-07-10', '2024-07-20'), pause('2024-07-20', '2024-07-25')] })).toBe(
      once,
    );
  });

  it('is not moved by a pause that begins after it has ended', () => {
    const input = { term: days(15), start: '2024-06-21' };
    expect(end({ ...input, pauses: [{ from: '2024-07-07', to: '2024-08-01', cause: 'hearing' }] })).toBe('2024-07-08');
    expect(end({ ...input, pauses: [{ from: '2024-07-06', to: '2024-07-08', cause: 'hearing' }] })).toBe('2024-07-08');
    expect(end({ ...input, pauses: [{ from: '2024-07-06', to: '2024-07-10', cause: 'hearing' }] })).toBe('2024-07-10');
  });

  it('loses only working days when a term in working days pauses', () => {
    const input = { term: { n: 5, unit: 'WD', roll: 'FWD' }, start: '2024-03-04' } as const;
    expect(end(input)).toBe('2024-03-11');
    expect(end({ ...input, pauses: [{ from: '2024-03-09', to: '2024-03-11', cause: 'hearing' }] })).toBe('2024-03-11');
    expect(end({ ...input, pauses: [{ from: '2024-03-05', to: '2024-03-07', cause: 'hearing' }] })).toBe('2024-03-13');
  });

  it('is extended from the unrolled end and rolled once (T-11)', () => {
    const input = { term: days(90), start: '2024-07-05', extensions: [{ n: 30, unit: 'CAL' }] } as const;
    expect(computeDeadline(input, known)).toMatchObject({ nominal: '2024-11-02', effective: '2024-11-04' });
  });

  it('in months ends on the corresponding day or the end of the month (T-04)', () => {
    const months = (start: string, n: number) => end({ term: { n, unit: 'MONTH', roll: 'NONE' }, start });
    expect(months('2024-01-31', 1)).toBe('2024-02-29');
    expect(months('2023-01-31', 1)).toBe('2023-02-28');
    expect(months('2024-03-31', 1)).toBe('2024-04-30');
    expect(months('2024-02-29', 12)).toBe('2025-02-28');
    expect(months('2024-12-31', 2)).toBe('2025-02-28');
    expect(end({ term: { n: 4, unit: 'YEAR', roll: 'NONE' }, start: '2024-02-29' })).toBe('2028-02-29');
  });

  it('in hours runs through nights, holidays and the end of the year', () => {
    const hours = (start: string, n: number) =>
      computeDeadline({ term: { n, unit: 'HOUR', roll: 'NONE' }, start }, known);
    expect(hours('2024-09-30T17:20', 24)).toMatchObject({ nominal: '2024-10-01T17:20', provisional: false });
    expect(hours('2024-12-31T23:59', 24).effective).toBe('2025-01-01T23:59');
    expect(hours('2024-02-28T00:00', 24).effective).toBe('2024-02-29T00:00');
    expect(hours('2026-02-13T17:30', 24).endsAt).toBe(Date.UTC(2026, 1, 14, 9, 30));
    expect(hours('2026-02-13T17:30:15', 1).effective).toBe('2026-02-13T18:30:15');
  });

  it('is provisional past the last notice, and stops being so when the next notice is loaded', () => {
    const input = { term: days(15), start: '2026-12-25' } as const;
    expect(computeDeadline(input, known)).toMatchObject({ provisional: true, calendarVersion: '2026.1' });
    const notice = {
      year: 2027,
      number: null,
      issued: null,
      rest: [['元旦', '2027-01-01', '2027-01-11']],
      work: [],
    } as const;
    const later = calendarFrom('2027.test', [...NOTICES, notice]);
    expect(computeDeadline(input, later)).toMatchObject({
      provisional: false,
      effective: '2027-01-12',
      calendarVersion: '2027.test',
    });
  });

  it('is reckoned with the calendar that it is given, such as a changed notice in mid-clock', () => {
    const changed = NOTICES.map((notice) =>
      notice.year === 2024 ? { ...notice, work: [...notice.work, ['端午', '2024-07-06'] as const] } : notice,
    );
    expect(end({ term: days(15), start: '2024-06-21' })).toBe('2024-07-08');
    const after = computeDeadline({ term: days(15), start: '2024-06-21' }, calendarFrom('2024.2', changed));
    expect(after).toMatchObject({ effective: '2024-07-06', calendarVersion: '2024.2' });
  });

  it.each([
    [{ term: days(15), start: '2026-02-30' }, 'BAD_DATE'],
    [{ term: days(15), start: '2026-2-3' }, 'BAD_DATE'],
    [{ term: days(15), start: '0000-01-01' }, 'BAD_DATE'],
    [{ term: days(-1), start: '2026-02-03' }, 'BAD_TERM'],
    [{ term: days(1.5), start: '2026-02-03' }, 'BAD_TERM'],
    [{ term: days(36_600), start: '2150-02-03' }, 'OUT_OF_RANGE'],
    [
      { term: days(5), start: '2026-02-03', pauses: [{ from: '2026-02-05', to: '2026-02-04', cause: 'x' }] },
      'BAD_PAUSE',
    ],
    [{ term: { n: 24, unit: 'HOUR', roll: 'NONE' }, start: '2026-02-03' }, 'BAD_DATE'],
    [{ term: { n: 24, unit: 'HOUR', roll: 'NONE' }, start: '2026-02-03T24:00' }, 'BAD_DATE'],
    [{ term: days(5), start: '2026-02-03', extensions: [{ n: 3, unit: 'HOUR' }] }, 'MIXED_UNITS'],
  ] as [DeadlineInput, string][])('is refused for %j with %s and a sentence in both languages', (input, code) => {
    const attempt = () => computeDeadline(input, known);
    expect(attempt).toThrow(ClockError);
    expect(attempt).toThrow(expect.objectContaining({ code, zh: expect.any(String), en: expect.any(String) }));
  });
});

describe('dates', () => {
  it('know the day in Shanghai at any instant, and when a day begins and ends', () => {
    expect(toShanghaiDate(Date.UTC(2026, 1, 4, 15, 59, 59, 999))).toBe('2026-02-04');
    expect(toShanghaiDate(Date.UTC(2026, 1, 4, 16))).toBe('2026-02-05');
    expect(startOfDay('2026-02-05')).toBe(Date.UTC(2026, 1, 4, 16));
    expect(endOfDay('2026-02-05')).toBe(startOfDay('2026-02-06'));
  });

  it('count days and working days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-02-05', '2026-02-24')).toBe(19);
    expect(workdaysBetween('2026-02-13', '2026-02-27', known)).toBe(5);
    expect(workdaysBetween('2026-02-27', '2026-02-13', known)).toBe(0);
    expect(lastWorkdayOnOrBefore('2026-02-14', known)).toBe('2026-02-14');
  });

  it('are the civil days of the Gregorian calendar, each once and in order', () => {
    for (
      let day = '1999-12-31', at = Date.UTC(1999, 11, 31);
      day < '2061-01-01';
      day = addDays(day, 1), at += 86_400_000
    ) {
      if (day !== new Date(at).toISOString().slice(0, 10))
        throw new Error(`${day} is not ${new Date(at).toISOString()}`);
    }
  });
});
