import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { recogniseWorkbook } from '#libs/excel/list/recognise.js';
import type { ListContext, RecognisedList } from '#libs/excel/list/types.js';
import { listFile, open } from './files.js';

const read = async (file: Buffer, context: ListContext = {}): Promise<RecognisedList> =>
  recogniseWorkbook(await open(file), context);
const list = (name: string, context: ListContext = {}): Promise<RecognisedList> => read(listFile(name), context);
const text = (lines: string, context: ListContext = {}): Promise<RecognisedList> => read(Buffer.from(lines), context);
const fields = (found: RecognisedList): (string | null)[] => found.columns.map((column) => column.field);
const codes = (found: RecognisedList): string[] =>
  found.rows.flatMap((row) => row.problems.map((one) => `${one.column ?? ''}${one.row ?? ''} ${one.code}`));

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('清单'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('published lists as printed', () => {
  it('01: titles above, district printed once for several rows, last row cut', async () => {
    const found = await list('01-cq-2021-batch4-sources.csv');
    expect(found).toMatchObject({ recognised: true, headingRows: [3], year: 2021 });
    expect(fields(found)).toEqual(['number', 'district', 'enterprise', 'problem', 'responsibleUnit']);
    expect(found.rows.map((row) => row.district?.name)).toEqual(
      '大渡口区 江北区 江北区 沙坪坝区 南岸区 北碚区 北碚区 渝北区 渝北区 巴南区'.split(' '),
    );
    expect(codes(found)).toEqual([
      'B6 DISTRICT_CARRIED_DOWN',
      'B10 DISTRICT_CARRIED_DOWN',
      'B12 DISTRICT_CARRIED_DOWN',
      'E13 ROW_CUT_OFF',
    ]);
    expect(found.rows.every((row) => row.usable)).toBe(true);
  });

  it('02: short heads 区 / 对象 / 问题', async () => {
    const found = await list('02-cq-2025-12-02-alert-problems.csv');
    expect(found).toMatchObject({ recognised: true, headingRows: [3] });
    expect(fields(found)).toEqual(['district', 'enterprise', 'problem']);
    expect(found.rows.map((row) => row.district?.code)).toEqual(
      '500102 500115 500115 500115 500116 500117 500117 500117'.split(' '),
    );
    expect(codes(found)).toEqual([]);
  });

  it('03: a two-level head, a total above and remark rows below; no problem list, and said so', async () => {
    const found = await list('03-zhengzhou-2021-04-17-letters.csv');
    expect(found).toMatchObject({ recognised: false, headingRows: [2, 3] });
    expect(found.columns.map((column) => column.heading).slice(0, 3)).toEqual([
      '地区',
      '当日交办·总数',
      '当日交办·重点案件数',
    ]);
    expect(found.skipped.map((row) => `${row.row} ${row.kind}`)).toEqual([
      '1 title',
      '2 heading',
      '3 heading',
      '4 total',
      '23 remark',
      '24 remark',
    ]);
    expect(found.notices.filter((one) => one.code === 'COLUMN_MISSING').map((one) => one.zh)).toHaveLength(2);
  });

  it.each([
    ['04-chuxiong-2021-04-20-letters.csv', ['14 total']],
    ['05-mee-2018-06-unrectified-by-county.csv', ['24 subtotal', '42 subtotal', '64 subtotal']],
    ['06-national-2017-daily-fines.csv', []],
  ])('%s: no problem list, no row can be taken; totals are seen as totals', async (name, totals) => {
    const found = await list(name);
    expect(found).toMatchObject({ recognised: false });
    expect(found.rows.some((row) => row.usable)).toBe(false);
    expect(found.skipped.filter((row) => row.kind.endsWith('total')).map((row) => `${row.row} ${row.kind}`)).toEqual(
      totals,
    );
    expect(found.notices.map((one) => one.code)).toContain('COLUMN_MISSING');
  });
});

describe('a workbook of a district', () => {
  it('with merged districts and a merged two-level head is read without doubt', async () => {
    const file = await workbook((sheet) => {
      sheet.addRows([
        ['2024年第三批移交问题清单'],
        ['序号', '区县', '企业情况', '', '存在的环境问题', '检查时间', '整改时限'],
        ['', '', '名称', '地址', '', '', ''],
        [1, '渝北区', '某公司甲', '某路1号', '废气散排', new Date('2024-06-03'), '6月底前'],
        [2, '', '某公司乙', '某路2号', '台账缺失', '2024.6.4', '10天内'],
        [3, '巴南区', '某公司丙', '', '未密闭', 45_447, '15个工作日内'],
        ['合计', '', 3],
        ['注：以上问题须限期反馈'],
      ]);
      for (const range of ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:G3', 'B4:B5', 'A8:G8'])
        sheet.mergeCells(range);
    });
    const found = await read(file, { handedOverAt: '2024-06-21' });
    expect(found).toMatchObject({ recognised: true, headingRows: [2, 3], year: 2024 });
    expect(fields(found)).toEqual([
      'number',
      'district',
      'enterprise',
      'address',
      'problem',
      'discoveredAt',
      'deadline',
    ]);
    expect(found.rows.map((row) => [row.row, row.district?.code, row.enterprise, row.discoveredAt])).toEqual([
      [4, '500112', '某公司甲', '2024-06-03'],
      [5, '500112', '某公司乙', '2024-06-04'],
      [6, '500113', '某公司丙', '2024-06-04'],
    ]);
    expect(found.rows.map((row) => row.deadline)).toMatchObject([
      { date: '2024-06-30' },
      { date: '2024-07-01' },
      { kind: 'term', n: 15, unit: 'WD' },
    ]);
    expect(codes(found)).toEqual([]);
    expect(found.skipped.map((row) => row.kind)).toEqual(['title', 'heading', 'heading', 'total', 'remark']);
  });

  it('with formulas, error values and hidden sheets is never trusted silently', async () => {
    const file = await workbook((sheet, book) => {
      sheet.addRows([['区县', '企业名称', '存在的环境问题', '整改时限']]);
      sheet.addRow([
        '渝北区',
        { formula: 'A9&"公司"', result: '某公司' },
        '废气散排',
        { formula: 'TODAY()+5', result: new Date('2024-07-01') },
      ]);
      sheet.addRow(['渝北区', '某公司乙', { error: '#REF!' }, '']);
      book.addWorksheet('藏', { state: 'hidden' }).addRow(['区县', '企业名称', '问题']);
    });
    const found = await read(file);
    expect(codes(found)).toEqual(['B2 FORMULA_CELL', 'D2 FORMULA_CELL', 'C3 CELL_ERROR']);
    expect(found.rows.map((row) => [row.enterprise, row.deadline, row.usable])).toEqual([
      ['', null, false],
      ['某公司乙', null, false],
    ]);
  });

  it('keeps text that looks like a formula as text', async () => {
    const file = await workbook((sheet) =>
      sheet.addRows([
        ['区县', '企业名称', '问题'],
        ['渝北区', "=cmd|' /C calc'!A0", '@SUM(1+1)'],
      ]),
    );
    expect((await read(file)).rows[0]).toMatchObject({
      enterprise: "=cmd|' /C calc'!A0",
      problem: '@SUM(1+1)',
      usable: true,
    });
  });
});

describe('what cannot be read is reported with its place', () => {
  it('row by row, with the value and what to do', async () => {
    const found = await text(
      [
        '区县,企业名称,问题,检查时间,整改时限,监管责任单位',
        '渝比区,甲,散排,2024-06-03,2024年2月30日,',
        '渝北区,,散排,6月3日,6月底前,',
        '渝北区,丙,,2024-06-03,2024年8月前,江北区政府',
        '渝北区,丁,散排,2025-06-03,2024-05-01,',
        '渝北区,戊,散排,2024-06-03,2024年内,',
      ].join('\n'),
      { handedOverAt: '2024-06-21' },
    );
    expect(codes(found)).toEqual([
      'A2 DISTRICT_AMBIGUOUS',
      'E2 IMPOSSIBLE_DATE',
      'D3 YEAR_MISSING',
      'B3 CELL_EMPTY',
      'E3 YEAR_MISSING',
      'F4 DISTRICT_CONTRADICTED',
      'C4 CELL_EMPTY',
      'E4 BEFORE_MONTH',
      'D5 DISCOVERED_LATER',
      'E5 DEADLINE_BEFORE_START',
      'E6 DEADLINE_ASSUMED',
    ]);
    expect(found.rows[0]?.problems[0]).toEqual({
      row: 2,
      column: 'A',
      code: 'DISTRICT_AMBIGUOUS',
      severity: 'error',
      zh: '“渝比区”不是一个区县的名称，是否指渝中区（500103）、渝北区（500112）',
      en: '“渝比区” does not name one district',
      value: '渝比区',
    });
    expect(found.rows.map((row) => row.usable)).toEqual([false, false, false, false, true]);
  });

  it('two columns that claim one field are not chosen between', async () => {
    const found = await text('区县,企业名称,存在的问题,存在的问题\n渝北区,甲,散排,台账\n');
    expect(found).toMatchObject({ recognised: false });
    expect(found.notices.map((one) => `${one.column ?? ''} ${one.code}`)).toEqual([
      'C COLUMN_AMBIGUOUS',
      'D COLUMN_AMBIGUOUS',
      ' COLUMN_MISSING',
    ]);
  });

  it('the surer of two headings is taken and the other kept out, aloud', async () => {
    const found = await text(
      '区县,企业名称,问题类别,存在的问题,检查时间,发现时间\n渝北区,甲,扬尘,未覆盖,2024-06-01,2024-06-02\n',
    );
    expect(fields(found)).toEqual(['district', 'enterprise', 'kind', 'problem', null, 'discoveredAt']);
    expect(found.rows[0]?.discoveredAt).toBe('2024-06-02');
    expect(found.notices.map((one) => one.code)).toEqual(['COLUMN_NOT_USED']);
  });

  it('a place outside Chongqing is not taken for one inside', async () => {
    const found = await text('省市,区县,企业名称,问题\n郑州市,高新区,甲,散排\n重庆市,高新区,乙,散排\n');
    expect(found.rows.map((row) => row.district?.code ?? null)).toEqual([null, 'CQ-GXQ']);
    expect(codes(found)).toEqual(['A2 OUTSIDE_CHONGQING']);
  });

  it('prose is no list', async () => {
    const found = await text('各区县生态环境局：\n请于6月20日前反馈。\n');
    expect(found).toMatchObject({ recognised: false, rows: [], notices: [{ code: 'HEADING_NOT_FOUND' }] });
  });
});
