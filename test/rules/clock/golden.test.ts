import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calendar } from '#libs/domain/calendar/index.js';
import { computeDeadline, type Roll, type Unit } from '#libs/domain/clock/index.js';

const file = new URL('../../../../test/data/golden-deadlines.csv', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [string, string, string, Unit, Roll, string, string]);

describe('the golden deadlines', () => {
  it.each(rows.filter(([rule]) => rule !== 'PROVISIONAL'))(
    '%s from %s, %s %s %s, ends nominally %s and effectively %s',
    (_rule, start, n, unit, roll, nominal, effective) => {
      const deadline = computeDeadline({ term: { n: Number(n), unit, roll }, start }, calendar());
      expect(deadline).toMatchObject({ nominal, effective, provisional: false });
    },
  );

  it('says that an end past the last published notice is provisional, and does not take 1 January for a working day', () => {
    const input = { term: { n: 5, unit: 'WD', roll: 'FWD' }, start: '2026-12-31' } as const;
    expect(computeDeadline(input, calendar())).toMatchObject({ provisional: true, effective: '2027-01-08' });
  });
});
