import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { districtByName, DISTRICTS } from '#libs/domain/districts/index.js';
import { fingerprint, readToken, writeToken } from '#libs/excel/annex/token.js';
import { parseChineseDate } from '#libs/excel/dates/parse-chinese-date.js';
import { readWorkbook } from '#libs/excel/workbook/read-workbook.js';

const WORDS = [
  '2024',
  '6',
  '21',
  '31',
  '2',
  '30',
  '年',
  '月',
  '日',
  '.',
  '-',
  '/',
  '前',
  '底',
  '内',
  '本',
  '今',
  '天',
  '个月',
  '至',
  '季度',
  '十',
  '二',
  ' ',
  '工作日',
];
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 10 }).map((words) => words.join(''));

describe('whatever people write', () => {
  it('a phrase gives a day that exists, or a question, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string()), (text) => {
        const parsed = parseChineseDate(text, { year: 2024, handedOverAt: '2024-06-21' });
        const days = parsed.kind === 'date' ? [parsed.date] : parsed.kind === 'ask' ? parsed.candidates : [];
        for (const day of days) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 3_000 },
    );
  });

  it('every written form of one day is that day', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        const date = at.toISOString().slice(0, 10);
        const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
        const serial = String(Math.floor(at.getTime() / 86_400_000) + 25_569);
        for (const text of [date, `${y}.${m}.${d}`, `${y}年${m}月${d}日前`, `${y}/${m}/${d} 9:30`, serial]) {
          expect(parseChineseDate(text)).toMatchObject({ kind: 'date', date });
        }
      }),
    );
  });

  it('a district is found only by a name of its own', () => {
    const part = fc.constantFrom(
      ...DISTRICTS.flatMap((body) => [body.name.slice(0, 2), body.name]),
      '分局',
      '区',
      '街道',
      '公司',
    );
    fc.assert(
      fc.property(part, part, (one, other) => {
        const answer = districtByName(one + other, '2024-06-21');
        if (answer.ok)
          expect(one + other).toContain(
            [...answer.body.aliases, answer.body.name.slice(0, 2)].find((name) => (one + other).includes(name)),
          );
      }),
    );
  });

  it('an identity survives its way through a cell', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), text, text, (issueId, version, one, other) => {
        const token = { issueId, version, fixed: fingerprint(one), answers: fingerprint(one, other) };
        expect(readToken(writeToken(token))).toEqual(token);
      }),
    );
  });

  it('bytes of any kind are read or refused, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\x03\x04', '区县,企业名称,问题\n'),
        async (bytes, head) => {
          const read = await readWorkbook(
            Buffer.concat([Buffer.from(head, head.startsWith('PK') ? 'latin1' : 'utf8'), bytes]),
          );
          expect(read.ok || read.refusal.zh.length > 4).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
