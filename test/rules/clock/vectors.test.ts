import { describe, expect, it } from '@jest/globals';
import { calendar } from '#libs/domain/calendar/index.js';
import {
  addDays,
  alertDay,
  computeDeadline,
  dailyPenalty,
  deadlineOf,
  inputOf,
  proveDeadline,
  ruleOf,
  surcharge,
} from '#libs/domain/clock/index.js';
import { checkProof } from '#libs/proof-checker/index.js';
import { ALERTS, CHAINS, DAILY_PENALTIES, EXCLUDED, PROCESS, rowsOf, SURCHARGES, VECTORS } from './vectors.js';

const known = calendar();
const vectors = Object.entries({ ...VECTORS, ...PROCESS }).flatMap(([id, table]) =>
  rowsOf(table).map(([start = '', nominal = '', effective = nominal]) => [id, start, nominal, effective] as const),
);
const FINE = 100_000_00;

describe('the vectors of the rule sheet', () => {
  it('are all here', () => {
    const others = [EXCLUDED, ALERTS, SURCHARGES, DAILY_PENALTIES, CHAINS].map((table) => rowsOf(table).length);
    expect([vectors.length, ...others]).toEqual([158, 4, 5, 5, 4, 3]);
  });

  it.each(vectors)('%s from %s ends on %s, effectively %s', (id, start, nominal, effective) => {
    const rule = ruleOf(id, start.slice(0, 10));
    expect(deadlineOf(rule, start, known)).toMatchObject({ nominal, effective });
    if (rule.direction === 'before') return;
    const proof = proveDeadline(inputOf(rule, start), known, rule);
    expect(checkProof(JSON.parse(JSON.stringify(proof)))).toMatchObject({ ok: true, nominal, effective });
  });

  it.each(rowsOf(EXCLUDED))('P-02 filed on %s with %s days excluded is due on %s', (start, days, end) => {
    for (const offset of [0, 20]) {
      const from = addDays(start, offset);
      const pauses = [{ from, to: addDays(from, Number(days)), cause: 'monitoring' }];
      expect(deadlineOf(ruleOf('P-02'), start, known, { pauses }).effective).toBe(end);
    }
  });

  it.each(rowsOf(ALERTS))('staff holding goods seized on %s are warned on %s', (start, alert) => {
    const rule = ruleOf('C-01', start);
    expect(alertDay(rule, deadlineOf(rule, start, known), known)).toBe(alert);
  });

  it.each(rowsOf(CHAINS))(
    'a decision served on %s is due %s, surcharged from %s, open to suit until %s, to court until %s',
    (served, due, first, suit, court) => {
      const paymentDue = deadlineOf(ruleOf('P-13'), served, known).effective;
      expect(paymentDue).toBe(due);
      expect(surcharge(FINE, paymentDue, addDays(first, -1)).amount).toBe(0);
      expect(surcharge(FINE, paymentDue, first).days).toBe(1);
      const suitEnds = deadlineOf(ruleOf('E-06'), served, known).effective;
      expect(suitEnds).toBe(suit);
      expect(deadlineOf(ruleOf('E-02'), suitEnds, known).effective).toBe(court);
    },
  );

  it.each(rowsOf(SURCHARGES))(
    'a fine due %s and paid %s with %s days in review: %s days, %s yuan',
    (due, paid, review, days, yuan) => {
      const from = addDays(due, 10);
      const pauses = [{ from, to: addDays(from, Number(review)), cause: 'review-or-litigation' }];
      expect(surcharge(FINE, due, paid, pauses)).toEqual({ days: Number(days), amount: Number(yuan) * 100 });
    },
  );

  it.each(rowsOf(DAILY_PENALTIES))(
    'an order served %s and found unheeded %s: %s days, %s yuan',
    (served, recheck, days, yuan) => {
      expect(dailyPenalty(FINE, served, recheck)).toEqual({ days: Number(days), amount: Number(yuan) * 100 });
    },
  );

  it('five working days from 13 February 2026 end on the 27th, not on the 20th (section 0.7)', () => {
    const input = { term: { n: 5, unit: 'WD', roll: 'FWD' }, start: '2026-02-13' } as const;
    expect(computeDeadline(input, known).effective).toBe('2026-02-27');
  });
});
