import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar } from '#libs/domain/calendar/index.js';
import { computeDeadline, proveDeadline, ruleOf, inputOf } from '#libs/domain/clock/index.js';
import { checkProof } from '#libs/proof-checker/index.js';
import { inputs } from './arbitraries.js';
import { tableFromPackage } from './table.js';

const known = calendar();
const table = tableFromPackage(known.version);
const feedback = ruleOf('FEEDBACK15');
const proof = (start: string) =>
  JSON.parse(JSON.stringify(proveDeadline(inputOf(feedback, start), known, feedback))) as Record<string, unknown>;

describe('the independent checker', () => {
  it('agrees with the engine on 10,000 random terms', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const written = JSON.parse(JSON.stringify(proveDeadline(input, known))) as unknown;
        const { nominal, effective, provisional } = computeDeadline(input, known);
        expect(checkProof(written, table)).toEqual({
          ok: true,
          nominal,
          effective,
          provisional,
          calendarChecked: true,
        });
      }),
      { numRuns: 10_000, seed: 20260205 },
    );
  });

  it('agrees on 1,000 terms in hours', () => {
    const hour = fc.tuple(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 400 }),
    );
    fc.assert(
      fc.property(hour, ([h, m, n]) => {
        const two = (value: number): string => String(value).padStart(2, '0');
        const input = { term: { n, unit: 'HOUR', roll: 'NONE' }, start: `2024-02-27T${two(h)}:${two(m)}` } as const;
        expect(checkProof(JSON.parse(JSON.stringify(proveDeadline(input, known))))).toMatchObject({ ok: true });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('finds every single changed number or date of a proof', () => {
    const good = proof('2026-02-05');
    const changes: [string, (broken: Record<string, unknown>) => void][] = [
      ['effective', (p) => (p['effective'] = '2026-02-25')],
      ['nominal', (p) => (p['nominal'] = '2026-02-21')],
      ['endsAt', (p) => (p['endsAt'] = Number(p['endsAt']) + 1)],
      ['endsAtText', (p) => (p['endsAtText'] = '2026-02-24T23:59+08:00')],
      ['provisional', (p) => (p['provisional'] = true)],
      ['term', (p) => (p['term'] = { n: 16, unit: 'CAL', roll: 'FWD' })],
      ['roll', (p) => (p['term'] = { n: 15, unit: 'CAL', roll: 'NONE' })],
      ['start', (p) => (p['start'] = '2026-02-06')],
      ['pauses', (p) => (p['pauses'] = [{ from: '2026-02-07', to: '2026-02-08', cause: 'x' }])],
      ['extensions', (p) => (p['extensions'] = [{ n: 1, unit: 'CAL' }])],
      ['otherReading', (p) => (p['otherReading'] = { ...(p['otherReading'] as object), effective: '2026-03-05' })],
    ];
    for (const [what, change] of changes) {
      const broken = structuredClone(good);
      change(broken);
      expect([what, checkProof(broken, table).ok]).toEqual([what, false]);
    }
  });

  it('finds every changed day of the listed calendar', () => {
    const good = proof('2026-02-05');
    const rows = (p: Record<string, unknown>): { kind: string; date: string; ordinal: number | null }[] => {
      const segments = p['segments'] as { days: { kind: string; date: string; ordinal: number | null }[] }[];
      return segments.flatMap(({ days }) => days);
    };
    rows(good).forEach((row, index) => {
      for (const kind of ['workday', 'weekend', 'holiday', 'make-up-workday'].filter((other) => other !== row.kind)) {
        const broken = structuredClone(good);
        const target = rows(broken)[index];
        if (target) target.kind = kind;
        expect([row.date, kind, checkProof(broken, table).ok]).toEqual([row.date, kind, false]);
      }
    });
  });

  it('imports nothing but itself', () => {
    const room = new URL('../../../libs/proof-checker/', import.meta.url);
    for (const file of readdirSync(room).filter((name) => name.endsWith('.js'))) {
      const imports = [...readFileSync(new URL(file, room), 'utf8').matchAll(/from '([^']+)'/g)].map(
        ([, from]) => from,
      );
      expect(imports.filter((from) => !/^\.\/[a-z]+\.js$/.test(from ?? ''))).toEqual([]);
    }
  });

  it('names the first disagreement, and says what is no proof at all', () => {
    const broken = { ...proof('2026-02-05'), effective: '2026-02-25' };
    expect(checkProof(broken)).toEqual({ ok: false, at: 'effective', expected: '2026-02-24', found: '2026-02-25' });
    for (const odd of [null, 7, 'x', [], {}, { format: 'huandu.deadline-proof/1' }]) {
      expect(checkProof(odd).ok).toBe(false);
    }
  });
});
