import { describe, expect, it } from '@jest/globals';
import { calendar } from '#libs/domain/calendar/index.js';
import { alertDay, deadlineOf, PRINCIPLES, ruleOf, RULES, surcharge } from '#libs/domain/clock/index.js';

const known = calendar();
const ids = [...new Set(RULES.map(({ id }) => id))];

describe('the rules', () => {
  it.each(ids)('%s can be reckoned with, is cited and named in both languages', (id) => {
    const rule = ruleOf(id);
    const start = rule.term.unit === 'HOUR' ? '2026-09-01T10:00' : '2026-09-01';
    const deadline = deadlineOf(rule, start, known);
    expect(deadline.nominal).toMatch(/^\d{4}-\d\d-\d\d/);
    for (const said of [rule.name, rule.starts, rule.onLapse, rule.citation]) {
      expect(said.zh).toMatch(/\p{Script=Han}/u);
      expect(said.en).toMatch(/[a-z]/i);
    }
    const alert = alertDay(rule, deadline, known);
    if (rule.alert !== 'none') expect(alert !== null && alert <= deadline.nominal).toBe(true);
  });

  it('have versions that never overlap and leave no gap', () => {
    for (const id of ids) {
      const versions = RULES.filter((rule) => rule.id === id);
      versions.slice(1).forEach((rule, index) => expect([id, rule.validFrom]).toEqual([id, versions[index]?.validTo]));
      expect(versions.at(-1)?.validTo).toBeNull();
    }
  });

  it('cover every row of the sheet with a term and every clock of the process', () => {
    const rows = [
      ...[1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16].map((n) => `P-${String(n).padStart(2, '0')}`),
      ...[1, 2, 3, 5, 6, 8, 9].map((n) => `C-0${n}`),
      ...[1, 2, 3, 4, 5, 6].map((n) => `E-0${n}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `X-${String(n).padStart(2, '0')}`),
      ...Array.from({ length: 27 }, (_, n) => `K${n}`),
      ...[30, 31, 32, 33, 34, 35, 36, 37, 40, 41, 42, 43, 44].map((n) => `K${n}`),
    ];
    expect(rows.filter((id) => !ids.includes(id))).toEqual([]);
    expect(PRINCIPLES.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['T-01', 'T-11', 'P-03', 'P-14', 'C-04', 'C-07', 'C-10', 'E-07', 'X-11']),
    );
  });

  it('change with the law: seven working days for filing before Order 30, the Code from 2026-08-15', () => {
    expect(ruleOf('P-01', '2023-06-30').term).toMatchObject({ n: 7, unit: 'WD' });
    expect(ruleOf('P-01', '2023-07-01').term).toMatchObject({ n: 15, unit: 'CAL' });
    expect(ruleOf('K10', '2023-06-30').term).toMatchObject({ n: 7, unit: 'WD' });
    expect(ruleOf('C-01', '2026-08-14').citation.zh).toContain('查封扣押办法');
    expect(ruleOf('C-01', '2026-08-15').citation.zh).toContain('法典第五十二条');
    expect(ruleOf('P-16+5', '2026-08-15').citation.en).toContain('Code art. 1054');
    expect(ruleOf('C-06').citation.en).toContain('Code art. 1060');
  });

  it('never stretch a ceiling on restraint: seizure, limits on production, limitation, hours do not roll', () => {
    for (const id of ['C-01', 'C-01+30', 'C-08', 'C-08+3', 'P-16', 'P-16+5', 'C-02', 'X-02', 'K14', 'K32']) {
      expect([id, ruleOf(id).term.roll]).toEqual([id, 'NONE']);
    }
  });

  it('say what is wrong with an unknown id, a principle without a term and a day before validity', () => {
    expect(() => ruleOf('P-99')).toThrow(expect.objectContaining({ code: 'UNKNOWN_RULE' }));
    expect(() => ruleOf('P-14')).toThrow(expect.objectContaining({ code: 'RULE_WITHOUT_TERM' }));
    expect(() => ruleOf('P-01+15', '2023-06-30')).toThrow(expect.objectContaining({ code: 'RULE_NOT_IN_FORCE' }));
    expect(() => ruleOf('P-01', '2023-06-31')).toThrow(expect.objectContaining({ code: 'BAD_DATE' }));
  });

  it('look back twenty-four months from the day before discovery for a first violation (NP-2)', () => {
    expect(deadlineOf(ruleOf('NP-2'), '2026-03-01', known).nominal).toBe('2024-02-28');
  });
});

describe('a surcharge', () => {
  it('drops a broken fen, never exceeds the fine and refuses what is not whole fen', () => {
    expect(surcharge(101, '2024-02-18', '2024-02-19')).toEqual({ days: 1, amount: 3 });
    expect(surcharge(Number.MAX_SAFE_INTEGER, '2024-02-18', '2026-02-19').amount).toBe(Number.MAX_SAFE_INTEGER);
    expect(surcharge(100, '2024-02-18', '2024-02-01')).toEqual({ days: 0, amount: 0 });
    expect(() => surcharge(0.5, '2024-02-18', '2024-02-19')).toThrow(expect.objectContaining({ code: 'BAD_AMOUNT' }));
  });
});
