import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { annotateErrors } from '#libs/excel/annex/annotate-errors.js';
import { buildAnnex } from '#libs/excel/annex/build-annex.js';
import { readAnnex } from '#libs/excel/annex/read-annex.js';
import type { AnnexAnswer, AnnexInput, AnnexInputRow } from '#libs/excel/annex/types.js';
import { open } from './files.js';

const REASONS = [
  { code: 'minor', zh: '轻微违法不予处罚' },
  { code: 'other', zh: '其他' },
];
const aRow = (number: number, more: Partial<AnnexInputRow> = {}): AnnexInputRow => ({
  issueId: `issue-${number}`,
  number,
  version: 7,
  enterprise: `某公司${number}`,
  problem: '喷涂车间密闭不严，\n废气散排',
  rectification: '',
  penalty: '',
  ...more,
});
const annex = (rows: readonly AnnexInputRow[], more: Partial<AnnexInput> = {}): Promise<Buffer> =>
  buildAnnex({ district: '渝北区', filler: '张某', phone: '023-00000000', rows, noFilingReasons: REASONS, ...more });

async function answer(file: Buffer): Promise<AnnexAnswer> {
  const read = await readAnnex(file, { noFilingReasons: REASONS, on: '2024-07-01' });
  if (!read.ok) throw new Error(read.refusal.zh);
  return read.value;
}
/** What a person does to the file in a spreadsheet program. */
async function edit(file: Buffer, change: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = await load(file);
  change(first(book));
  return Buffer.from(await book.xlsx.writeBuffer());
}
async function load(file: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  return book;
}
function first(book: ExcelJS.Workbook): ExcelJS.Worksheet {
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const codes = (found: AnnexAnswer): string[] =>
  found.rows.flatMap((row) => row.problems.map((one) => `${one.column ?? ''}${one.row ?? ''} ${one.code}`));

describe('the annex form', () => {
  it('prints as in plan 001, one row per problem, the first head empty', async () => {
    const [sheet] = (await open(await annex([aRow(1), aRow(2)]))).sheets;
    expect(sheet?.rows.map((row) => row.cells.slice(0, 5).map((cell) => cell.text))).toEqual([
      ['附件', '', '', '', ''],
      ['市级大气污染防治执法帮扶问题整改表', '', '', '', ''],
      ['渝北区  区（县）', '', '填报人：张某', '联系电话：023-00000000', ''],
      ['', '企业名称', '存在的环境问题', '整改情况', '是否立案处罚'],
      ['1', '某公司1', '喷涂车间密闭不严，\n废气散排', '', ''],
      ['2', '某公司2', '喷涂车间密闭不严，\n废气散排', '', ''],
      ['备注：若一个企业存在多个问题的，每个问题请单独填写一列。', '', '', '', ''],
    ]);
  });

  it('is set for landscape A4, answers open, the rest locked, identity out of sight', async () => {
    const book = await load(await annex([aRow(1)]));
    const sheet = first(book);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '4:4',
      printArea: 'A1:E6',
    });
    expect(['B5', 'C5', 'D5', 'E5', 'C3'].map((at) => sheet.getCell(at).protection?.locked ?? true)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(sheet.getCell('E5').dataValidation).toMatchObject({ type: 'list', formulae: ['_huandu!$B$2:$B$4'] });
    expect(sheet.getColumn('F').hidden).toBe(true);
    expect(book.getWorksheet('_huandu')?.state).toBe('veryHidden');
  });

  it('without issues is a blank form whose lines can all be filled', async () => {
    const sheet = first(await load(await annex([])));
    expect(['B5', 'C5', 'D12', 'E12'].map((at) => sheet.getCell(at).protection.locked)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect((await answer(await annex([]))).rows).toEqual([]);
  });

  it('writes nothing as a formula', async () => {
    const file = await annex([
      aRow(1, { enterprise: '=1+1', problem: '@SUM(A1)', rectification: '+cmd', penalty: '-1' }),
    ]);
    const cells = (await open(file)).sheets[0]?.rows[4]?.cells.slice(1, 5) ?? [];
    expect(cells.map((cell) => [cell.text, cell.isFormula])).toEqual([
      ['=1+1', false],
      ['@SUM(A1)', false],
      ['+cmd', false],
      ['-1', false],
    ]);
  });

  it('refuses a text that no cell can hold', async () => {
    await expect(annex([aRow(1, { problem: '长'.repeat(40_000) })])).rejects.toThrow(RangeError);
  });
});

describe('download and upload', () => {
  it('unchanged: zero changes, whatever the texts', async () => {
    const texts = [
      '',
      ' 前后空格 ',
      '一行\r\n二行\r',
      '<b>&"\'',
      '=1+1',
      '_x000D_',
      '\u0007铃',
      '𠮷',
      '1',
      '2024-06-21',
    ];
    const rows = texts.map((text, at) => aRow(at + 1, { problem: text, rectification: text, penalty: text }));
    const found = await answer(await edit(await annex(rows), () => undefined));
    expect(found.rows.map((row) => [row.issueId, row.version, row.changed])).toEqual(
      rows.map((row) => [row.issueId, 7, false]),
    );
    expect(codes(found)).toEqual([]);
    expect(found).toMatchObject({
      filler: '张某',
      phone: '023-00000000',
      district: { body: { code: '500112' } },
      missing: [],
      notices: [],
    });
  });

  it('filled: exactly the changed rows, with the answers read', async () => {
    const file = await edit(await annex([aRow(1), aRow(2), aRow(3), aRow(4)]), (sheet) => {
      sheet.getCell('D5').value = '已补装软帘';
      sheet.getCell('E5').value = '是（渝北环立〔2024〕35号）';
      sheet.getCell('D7').value = '已当场改正';
      sheet.getCell('E7').value = '否（轻微违法不予处罚）';
    });
    const found = await answer(file);
    expect(found.rows.map((row) => row.changed)).toEqual([true, false, true, false]);
    expect(found.rows[0]?.penaltyAnswer).toEqual({
      filed: true,
      caseNo: '渝北环立〔2024〕35号',
      text: '是（渝北环立〔2024〕35号）',
    });
    expect(found.rows[2]?.penaltyAnswer).toEqual({ filed: false, reasonCode: 'minor', text: '否（轻微违法不予处罚）' });
    expect(codes(found)).toEqual([]);
  });

  it('badly filled: every fault with its cell', async () => {
    const file = await edit(await annex([aRow(1), aRow(2), aRow(3), aRow(4), aRow(5)], { filler: '' }), (sheet) => {
      sheet.getCell('D5').value = '已改正';
      sheet.getCell('E6').value = '否';
      sheet.getCell('D7').value = { formula: 'A1', result: '附件' };
      sheet.getCell('E7').value = '研究中';
      sheet.getCell('C8').value = '没有问题';
    });
    const found = await answer(file);
    expect(codes(found)).toEqual([
      'E5 PENALTY_EMPTY',
      'D6 RECTIFICATION_EMPTY',
      'E6 PENALTY_REASON_MISSING',
      'D7 FORMULA_CELL',
      'D7 RECTIFICATION_EMPTY',
      'E7 PENALTY_UNCLEAR',
      'B8 ROW_REWRITTEN',
    ]);
    expect(found.notices).toMatchObject([{ row: 3, column: 'C', code: 'FILLER_EMPTY' }]);
  });

  it('rows sorted, dropped or copied keep their identity, and a copy is not taken for the issue', async () => {
    const file = await edit(await annex([aRow(1), aRow(2), aRow(3)]), (sheet) => {
      const values = (row: number): ExcelJS.CellValue[] =>
        [1, 2, 3, 4, 5, 6].map((column) => sheet.getRow(row).getCell(column).value);
      const third = values(7);
      [5, 6].forEach((row) => third.forEach((value, at) => (sheet.getRow(row).getCell(at + 1).value = value)));
      sheet.getRow(7).eachCell((cell) => (cell.value = null));
    });
    const found = await answer(file);
    expect(found.rows.map((row) => [row.row, row.issueId])).toEqual([
      [5, 'issue-3'],
      [6, 'issue-3'],
    ]);
    expect(codes(found)).toEqual(['5 ROW_TWICE', '6 ROW_TWICE']);
    expect(found.missing).toEqual(['issue-1', 'issue-2']);
  });

  it('a form rebuilt by hand is read without identities', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Sheet1');
    sheet.addRows([
      ['市级大气污染防治执法帮扶问题整改表'],
      ['   渝北   区（县）        填报人：李某      联系电话：000   '],
      ['序号', '企业名称', '存在的环境问题', '整改情况', '是否立案处罚'],
      [1, '某公司1', '散排', '已改', '是'],
      ['', '', '台账缺失', '已补', '否，其他'],
      ['备注：若一个企业存在多个问题的，每个问题请单独填写一列。'],
    ]);
    for (const range of ['A1:E1', 'A2:E2', 'B4:B5', 'A6:E6']) sheet.mergeCells(range);
    const found = await answer(Buffer.from(await book.xlsx.writeBuffer()));
    expect(found).toMatchObject({
      filler: '李某',
      phone: '000',
      district: { text: '渝北', body: { code: '500112' } },
      notices: [],
    });
    expect(found.rows).toMatchObject([
      { row: 4, enterprise: '某公司1', problem: '散排', changed: true, penaltyAnswer: { filed: true } },
      {
        row: 5,
        enterprise: '某公司1',
        problem: '台账缺失',
        changed: true,
        penaltyAnswer: { filed: false, reasonCode: 'other' },
      },
    ]);
    expect(found.rows.some((row) => 'issueId' in row)).toBe(false);
  });

  it('another table is no annex', async () => {
    const read = await readAnnex(Buffer.from('区县,企业名称,问题\n渝北区,甲,散排\n'));
    expect(read).toMatchObject({ ok: false, refusal: { code: 'NOT_AN_ANNEX' } });
  });
});

describe('errors written back', () => {
  const errors = [
    { row: 5, column: 'D', zh: '没有填写整改情况' },
    { row: 5, column: 'E', zh: '没有填写是否立案处罚' },
    { row: 6, zh: '不是本区县的问题' },
  ];
  const back = async (file: Buffer, list = errors): Promise<Buffer> => {
    const done = await annotateErrors(file, list);
    if (!done.ok) throw new Error(done.refusal.zh);
    return done.value;
  };

  it('stand in red beside the row and as comments, and nothing else is lost', async () => {
    const file = await annex([aRow(1), aRow(2)]);
    const [before, after] = [await load(file), await load(await back(file))];
    const sheet = first(after);
    expect([4, 5, 6].map((row) => sheet.getRow(row).getCell('G').value)).toEqual([
      '校验结果（改正后请重新上传）',
      'D5：没有填写整改情况\nE5：没有填写是否立案处罚',
      '不是本区县的问题',
    ]);
    expect(sheet.getCell('G5').font.color).toEqual({ argb: 'FFC00000' });
    expect(JSON.stringify(sheet.getCell('D5').note)).toContain('环督校验：没有填写整改情况');
    first(before).eachRow((row) =>
      row.eachCell((cell) => {
        const same = sheet.getCell(cell.address);
        expect([same.value, same.font, same.border, same.protection, same.dataValidation]).toEqual([
          cell.value,
          cell.font,
          cell.border,
          cell.protection,
          cell.dataValidation,
        ]);
      }),
    );
    // exceljs turns on a first page number of 1, which is what there was.
    expect(sheet.pageSetup).toEqual({ ...first(before).pageSetup, useFirstPageNumber: true });
    expect(after.getWorksheet('_huandu')?.state).toBe('veryHidden');
    expect(await answer(await back(file))).toEqual(await answer(file));
  });

  it('of the last upload only: earlier ones are taken away, the user’s own comments stay', async () => {
    const own = await edit(await annex([aRow(1), aRow(2)]), (sheet) => (sheet.getCell('B6').note = '已电话核实'));
    const sheet = first(await load(await back(await back(own), [{ row: 6, column: 'D', zh: '太短' }])));
    expect(sheet.getCell('D5').note).toBeUndefined();
    expect([5, 6].map((row) => sheet.getRow(row).getCell('G').value)).toEqual([null, 'D6：太短']);
    expect(JSON.stringify(sheet.getCell('B6').note)).toContain('已电话核实');
  });

  it('also for a text table, which comes back as a workbook', async () => {
    const file = await back(Buffer.from('区县,企业名称,问题\n渝比区,甲,=1+1\n'), [
      { row: 2, column: 'A', zh: '不认识' },
    ]);
    const rows = (await open(file)).sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text));
    expect(rows).toEqual([
      ['区县', '企业名称', '问题', '校验结果（改正后请重新上传）'],
      ['渝比区', '甲', '=1+1', 'A2：不认识'],
    ]);
  });
});
