import { describe, expect, it } from '@jest/globals';

import { parseChineseDate } from '#libs/excel/dates/parse-chinese-date.js';
import type { DateContext } from '#libs/excel/dates/types.js';
import { readCsv } from '#libs/excel/workbook/csv.js';
import { listFile } from './files.js';

/** What the source of each phrase tells: its date, or only its year. Row 3's source names no year. */
const SOURCE: Readonly<Record<string, DateContext>> = {
  1: { year: 2018 },
  2: { year: 2016 },
  4: { handedOverAt: '2019-07-27' },
  8: { year: 2020 },
  9: { now: '2018-07-17' },
  16: { year: 2015 },
  17: { year: 2015 },
  18: { now: '2007-05-25' },
  19: { now: '2007-05-25' },
};

/** Precision as the list of phrases writes it → what the parser must answer. */
const ANSWERS: readonly (readonly [RegExp, object])[] = [
  [/^DAY, year missing/u, { kind: 'ask', code: 'YEAR_MISSING' }],
  [/^BEFORE_YEAR/u, { kind: 'ask', code: 'BEFORE_YEAR', candidates: ['2026-12-31', '2027-12-31'] }],
  [/^BEFORE_MONTH/u, { kind: 'ask', code: 'BEFORE_MONTH', candidates: ['2024-07-31', '2024-08-31'] }],
  [/^YEAR_END \(assumed\)/u, { kind: 'date', precision: 'YEAR_END', assumed: true }],
  [/^YEAR_END/u, { kind: 'date', precision: 'YEAR_END' }],
  [/^MONTH_END/u, { kind: 'date', precision: 'MONTH_END' }],
  [/^DAYS from/u, { kind: 'date', precision: 'DAYS_FROM_HANDOVER' }],
  [/^DAY/u, { kind: 'date', precision: 'DAY' }],
  [/^STATUS \+ OPEN_END/u, { kind: 'open-end', done: true }],
  [/^OPEN_END/u, { kind: 'open-end', done: false }],
  [/^CLASS/u, { kind: 'class' }],
];

const phrases = readCsv(listFile('12-deadline-phrases.csv'));
const rows = phrases.ok
  ? (phrases.value.sheets[0]?.rows ?? []).slice(1).map((row) => row.cells.map((cell) => cell.text))
  : [];

describe('deadline phrases as authorities wrote them', () => {
  it('are all here', () => expect(rows).toHaveLength(21));

  it.each(rows)('%s: %s (%s)', (number, phrase, _source, _use, expected, precision) => {
    const answer = parseChineseDate(phrase ?? '', SOURCE[number ?? ''] ?? {});
    expect(answer).toMatchObject(ANSWERS.find(([mark]) => mark.test(precision ?? ''))?.[1] ?? { kind: 'none' });
    if (expected) expect(answer).toMatchObject({ date: expected });
    else expect(answer).not.toHaveProperty('date');
  });
});

describe('a day in a list', () => {
  it.each([
    '2024.6.21',
    '2024年6月21日',
    '2024-6-21',
    '2024/06/21',
    '2024年6月21号',
    '２０２４．６．２１',
    '20240621',
    '二〇二四年六月二十一日',
    '2024-6-21 10:30',
    '2024年6月21日（已完成）',
    '45464',
  ])('%s is the same day', (text) => {
    expect(parseChineseDate(text)).toMatchObject({ kind: 'date', date: '2024-06-21', precision: 'DAY' });
  });

  it.each(['2月30日', '2024年2月30日', '2023-02-29', '2024.13.1', '13月底前', '2024.6.31前'])(
    '%s does not exist',
    (text) => {
      expect(parseChineseDate(text, { year: 2024 })).toMatchObject({ kind: 'error', code: 'IMPOSSIBLE_DATE' });
    },
  );

  it.each([
    ['6月21日', 'YEAR_MISSING'],
    ['6.21', 'YEAR_MISSING'],
    ['24.6.21', 'YEAR_UNCLEAR'],
    ['2024年6月', 'DAY_MISSING'],
    ['2024年6月中旬', 'DAY_MISSING'],
    ['2024年6月20日至25日', 'SEVERAL_DATES'],
    ['2024.6.20-2024.6.25', 'SEVERAL_DATES'],
    ['122日现场巡查', 'MONTH_MARK_MISSING'],
    ['10天内', 'HANDOVER_MISSING'],
    ['本月内', 'REFERENCE_DAY_MISSING'],
  ])('%s is asked about, never guessed', (text, code) => {
    expect(parseChineseDate(text)).toMatchObject({ kind: 'ask', code });
  });

  it('that lost its month mark offers both readings', () => {
    expect(parseChineseDate('122日', { year: 2025 })).toMatchObject({ candidates: ['2025-01-22', '2025-12-02'] });
  });

  it.each(['待定', 'abc', '1e5', '0621', '无'])('%s is no date', (text) => {
    expect(parseChineseDate(text)).toMatchObject({ kind: 'error', code: 'NOT_A_DATE' });
  });

  it('takes relative terms for what they are', () => {
    expect(parseChineseDate('15个工作日内')).toEqual({ kind: 'term', n: 15, unit: 'WD' });
    expect(parseChineseDate('6个月内')).toEqual({ kind: 'term', n: 6, unit: 'MONTH' });
    expect(parseChineseDate('立行立改')).toEqual({ kind: 'immediate' });
    expect(parseChineseDate('下月底前', { now: '2024-12-05' })).toMatchObject({ date: '2025-01-31' });
    expect(parseChineseDate('2024年三季度末')).toMatchObject({ date: '2024-09-30', precision: 'QUARTER_END' });
    expect(parseChineseDate('年底前', { year: 2024 })).toMatchObject({ date: '2024-12-31', yearFrom: 'context' });
  });
});
