import { describe, expect, it } from '@jest/globals';

import { readWorkbook } from '#libs/excel/workbook/read-workbook.js';
import { textRow, workbookParts, zip, type Part } from './zip.js';

const data = (rows: string, after = ''): string => `<sheetData>${rows}</sheetData>${after}`;
const good = workbookParts(data(textRow(1, '区县', '企业名称')));
const swap = (name: string, part: Part): Part[] => good.map((one) => (one.name === name ? part : one));
const extra = (...parts: Part[]): Buffer => zip([...good, ...parts]);
const sheet = (xml: string): Buffer => zip(workbookParts(xml));
const oldContainer = (text: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);
const bigSheet = data(textRow(2, '甲'.repeat(1_000)).repeat(20_000));
const numberRow = (at: number): string => `<row r="${at}"><c r="A${at}"><v>${(at * 7919) % 99_991}</v></c></row>`;
const manyRows = (count: number): string => data(Array.from({ length: count }, (_, at) => numberRow(at + 1)).join(''));

const DAMAGED: readonly (readonly [string, string, () => Buffer])[] = [
  ['an empty file', 'FILE_EMPTY', () => Buffer.alloc(0)],
  ['a file of 21 MB', 'FILE_TOO_LARGE', () => Buffer.alloc(21 * 1024 * 1024, 'a')],
  ['an old .xls', 'LEGACY_XLS', () => oldContainer('Workbook')],
  ['a workbook with a password', 'FILE_ENCRYPTED', () => oldContainer('EncryptedPackage')],
  ['a zip with encrypted parts', 'FILE_ENCRYPTED', () => extra({ name: 'a', data: 'x', encrypted: true })],
  ['a workbook with macros inside', 'MACROS_NOT_ALLOWED', () => extra({ name: 'xl/vbaProject.bin', data: 'x' })],
  [
    'a workbook of a macro type',
    'MACROS_NOT_ALLOWED',
    () => zip(workbookParts(data(''), { types: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })),
  ],
  ['a binary workbook', 'BINARY_XLSB', () => extra({ name: 'xl/workbook.bin', data: 'x' })],
  [
    'a Word document',
    'NOT_A_TABLE',
    () =>
      zip([
        { name: '[Content_Types].xml', data: 'x' },
        { name: 'word/document.xml', data: 'x' },
      ]),
  ],
  ['a plain zip', 'NOT_A_TABLE', () => zip([{ name: 'readme.txt', data: 'hello' }])],
  ['an OpenDocument table', 'NOT_A_TABLE', () => zip([{ name: 'mimetype', data: 'application/vnd.oasis' }])],
  ['a workbook cut short', 'FILE_DAMAGED', () => zip(good).subarray(0, 700)],
  ['a workbook with broken XML', 'FILE_DAMAGED', () => sheet('<sheetData><row r="1"><c')],
  ['a workbook with flipped bytes', 'FILE_DAMAGED', () => zip(good).fill(0x55, 60, 120)],
  ['a path that climbs out', 'UNSAFE_PART_NAME', () => extra({ name: '../../etc/passwd', data: 'x' })],
  ['an absolute path', 'UNSAFE_PART_NAME', () => extra({ name: '/etc/passwd', data: 'x' })],
  ['the same part twice', 'UNSAFE_PART_NAME', () => extra({ name: 'xl/Workbook.xml', data: 'x' })],
  [
    '2,001 parts',
    'TOO_MANY_PARTS',
    () => zip(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}.xml`, data: '' }))),
  ],
  [
    'parts that inflate beyond the bound',
    'INFLATES_TOO_FAR',
    () => extra({ name: 'a.bin', data: Buffer.alloc(65 * 1024 * 1024) }),
  ],
  ['an abnormal ratio', 'INFLATES_TOO_FAR', () => extra({ name: 'a.bin', data: Buffer.alloc(20 * 1024 * 1024) })],
  [
    'a part larger than the directory says',
    'INFLATES_TOO_FAR',
    () =>
      zip(swap('xl/worksheets/sheet1.xml', { name: 'xl/worksheets/sheet1.xml', data: bigSheet, claimedSize: 2_000 })),
  ],
  ['20,001 rows', 'TOO_MANY_ROWS', () => sheet(manyRows(20_001))],
  [
    'an entity declaration',
    'FOREIGN_MARKUP',
    () => extra({ name: 'xl/x.xml', data: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }),
  ],
  [
    'a merge over the whole sheet',
    'AREA_TOO_LARGE',
    () => sheet(data('', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
  ],
  [
    'a named range over the whole sheet',
    'AREA_TOO_LARGE',
    () =>
      zip(
        workbookParts(data(''), {
          names: '<definedNames><definedName name="a">清单!$A$1:$XFD$1048576</definedName></definedNames>',
        }),
      ),
  ],
  ['half a million cells', 'TOO_MANY_CELLS', () => sheet(data(`<row>${'<c s="1"/>'.repeat(500_000)}</row>`))],
  ['a workbook with nothing in it', 'NO_CONTENT', () => sheet(data(''))],
  ['a PDF', 'NOT_A_TABLE', () => Buffer.from('%PDF-1.7\n...')],
  ['a photo called .xlsx', 'NOT_A_TABLE', () => Buffer.from('ffd8ffe000104a46', 'hex')],
  [
    'a web page called .xls',
    'NOT_A_TABLE',
    () => Buffer.from('\ufeff<html><table><tr><td>区县</td></tr></table></html>'),
  ],
  ['noise', 'NOT_A_TABLE', () => Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919) % 256))],
];

describe('a file that is no list to be opened', () => {
  it.each(DAMAGED)('%s is refused: %s', async (_name, code, make) => {
    const file = make();
    const started = performance.now();
    const read = await readWorkbook(file);
    expect(read).toMatchObject({ ok: false, refusal: { code } });
    if (!read.ok) expect(read.refusal.zh).toMatch(/\p{Script=Han}{4}/u);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('of text names the line where it breaks', async () => {
    const openQuote = await readWorkbook(Buffer.from('区县,企业\n渝北区,甲\n渝中区,"乙\n'));
    expect(openQuote).toMatchObject({ ok: false, refusal: { code: 'FILE_DAMAGED', row: 3 } });
    const tooLong = await readWorkbook(Buffer.from(`区县,企业\n渝北区,${'长'.repeat(40_000)}\n`));
    expect(tooLong).toMatchObject({ ok: false, refusal: { code: 'FILE_DAMAGED', row: 2 } });
    const tooMany = await readWorkbook(Buffer.from('渝北区,甲\n'.repeat(20_001)));
    expect(tooMany).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_ROWS', row: 20_001 } });
  });
});

describe('a bomb of 600,000 rows', () => {
  it('is refused within seconds and 150 MB', async () => {
    const bomb = sheet(manyRows(600_000));
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await readWorkbook(bomb)).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_ROWS', row: 20_001 } });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('leaves the event loop free while files are read', async () => {
    const list = sheet(
      data(Array.from({ length: 15_000 }, (_, at) => textRow(at + 1, '渝北区', `某公司${at}`, '废气散排')).join('')),
    );
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const read = await readWorkbook(list);
    clearInterval(beat);
    expect(read.ok && read.value.sheets[0]?.rows.length).toBe(15_000);
    expect(longest).toBeLessThan(500);
  });
});

describe('text tables', () => {
  it.each(['utf-8', 'utf-8 with BOM', 'gb18030', 'utf-16le'])('are read in %s', async (encoding) => {
    const text = '区县,企业名称\n渝北区,"某公司, ""甲"""\n';
    const gb = Buffer.from('c7f8cfd82cc6f3d2b5c3fbb3c60ad3e5b1b1c7f82c22c4b3b9abcbbe2c202222bcd72222220a', 'hex');
    const files: Record<string, Buffer> = {
      'utf-8': Buffer.from(text),
      'utf-8 with BOM': Buffer.from(`\ufeff${text}`),
      gb18030: gb,
      'utf-16le': Buffer.from(`\ufeff${text.replaceAll('","', '\t')}`, 'utf16le'),
    };
    const read = await readWorkbook(files[encoding] ?? Buffer.alloc(0));
    expect(read).toMatchObject({ ok: true, value: { format: 'csv' } });
    const cells = read.ok ? read.value.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text)) : [];
    expect(cells).toEqual([
      ['区县', '企业名称'],
      ['渝北区', '某公司, "甲"'],
    ]);
  });
});
