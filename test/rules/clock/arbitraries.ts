import fc from 'fast-check';
import { addDays, type DeadlineInput, type Extension, type Pause, type Term } from '#libs/domain/clock/index.js';

const day = (from: string, days: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((offset) => addDays(from, offset));

/** Start days over all years of the notices, and a little past them. */
export const starts = day('2004-01-01', 8500);

export const terms: fc.Arbitrary<Term> = fc
  .constantFrom(['CAL', 130], ['WD', 60], ['MONTH', 12], ['YEAR', 3] as const)
  .chain(([unit, most]) =>
    fc.record({
      n: fc.integer({ min: 0, max: Number(most) }),
      unit: fc.constant(unit as Term['unit']),
      roll: fc.constantFrom('FWD' as const, 'NONE' as const),
    }),
  );

/** Pauses near a start day: before it, across it, within the term, overlapping, empty. */
export const pausesNear = (start: string): fc.Arbitrary<Pause[]> =>
  fc.array(
    fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 40 })).map(([offset, length]) => ({
      from: addDays(start, offset),
      to: addDays(start, offset + length),
      cause: 'monitoring',
    })),
    { maxLength: 4 },
  );

export const extensions: fc.Arbitrary<Extension[]> = fc.array(
  fc.record({
    n: fc.integer({ min: 0, max: 30 }),
    unit: fc.constantFrom('CAL' as const, 'WD' as const, 'MONTH' as const),
  }),
  { maxLength: 2 },
);

/** A term with its start, pauses and extensions. */
export const inputs: fc.Arbitrary<DeadlineInput> = starts.chain((start) =>
  fc.record({ term: terms, start: fc.constant(start), pauses: pausesNear(start), extensions }),
);
