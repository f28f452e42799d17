import { describe, expect, it } from '@jest/globals';
import { calendar, NOTICES } from '#libs/domain/calendar/index.js';
import { addDays, isWorkday } from '#libs/domain/clock/index.js';
import { tableFromPackage } from './table.js';

const known = calendar();

/** Section 1.3 of the rule sheet, typed in from there: holidays with bridge days, then adjusted working days. */
const SHEET: Readonly<Record<string, readonly [rest: string, work: string]>> = {
  2023: [
    '01-01,01-02;01-21…01-27;04-05;04-29…05-03;06-22…06-24;09-29…10-06',
    '01-28,01-29,04-23,05-06,06-25,10-07,10-08',
  ],
  2024: [
    '01-01;02-10…02-17;04-04…04-06;05-01…05-05;06-10;09-15…09-17;10-01…10-07',
    '02-04,02-18,04-07,04-28,05-11,09-14,09-29,10-12',
  ],
  2025: ['01-01;01-28…02-04;04-04…04-06;05-01…05-05;05-31…06-02;10-01…10-08', '01-26,02-08,04-27,09-28,10-11'],
  2026: [
    '01-01…01-03;02-15…02-23;04-04…04-06;05-01…05-05;06-19…06-21;09-25…09-27;10-01…10-07',
    '01-04,02-14,02-28,05-09,09-20,10-10',
  ],
};

const spread = (year: string, span: string): string[] => {
  const [first = '', last = first] = span.split('…');
  const days: string[] = [];
  for (let day = `${year}-${first}`; day <= `${year}-${last}`; day = addDays(day, 1)) days.push(day);
  return days;
};

describe("the State Council's calendar", () => {
  it.each(Object.entries(SHEET))('of %s is the one of the rule sheet', (year, [rest, work]) => {
    const days = spread(year, '01-01…12-31');
    const of = (kind: string) => days.filter((day) => known.kindOf(day) === kind);
    expect(of('holiday')).toEqual(rest.split(/[;,]/).flatMap((span) => spread(year, span)));
    expect(of('make-up-workday')).toEqual(work.split(',').map((day) => `${year}-${day}`));
  });

  it('agrees day by day with the package it was filled from, 2004–2026', () => {
    const { days } = tableFromPackage(known.version);
    for (let day = '2004-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      if (known.kindOf(day) !== days[day]) throw new Error(`${day}: ${known.kindOf(day)}, package says ${days[day]}`);
    }
  });

  it('makes people work on weekends only, and names each holiday', () => {
    for (const { work, rest } of NOTICES) {
      for (const [name, day] of work)
        expect([name, isWorkday(day, known), known.kindOf(day)]).toEqual([name, true, 'make-up-workday']);
      for (const [name, first] of rest) expect(known.nameOf(first)).toBe(name);
    }
    expect(known.nameOf('2026-03-03')).toBeNull();
  });

  it('took the eve of the Spring Festival 2024 for a working day, and not that of 2025', () => {
    expect([known.kindOf('2024-02-09'), known.kindOf('2025-01-28')]).toEqual(['workday', 'holiday']);
  });

  it('knows the notice of 2026 by number and date, and does not invent those before 2008', () => {
    const notice = (year: number) => known.notices?.find((ref) => ref.year === year);
    expect(notice(2026)).toEqual({
      year: 2026,
      number: '国办发明电〔2025〕7号',
      issued: '2025-11-04',
      changedBy: null,
    });
    expect(notice(2004)).toMatchObject({ number: null, issued: null });
    expect(known).toMatchObject({ knownFrom: '2004-01-01', knownUntil: '2026-12-31' });
  });

  it('takes the fixed statutory days past the last notice for holidays, and guesses no festival', () => {
    expect(['2027-01-01', '2027-05-02', '2027-10-03'].map((day) => known.kindOf(day))).toEqual([
      'holiday',
      'holiday',
      'holiday',
    ]);
    expect(known.kindOf('2027-02-08')).toBe('workday');
  });

  it('has no other version', () => {
    expect(() => calendar('2031.1')).toThrow(RangeError);
  });
});
