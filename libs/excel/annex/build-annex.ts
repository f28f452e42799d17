import ExcelJS, { type Borders, type Worksheet } from 'exceljs';

import { LIMITS } from '../guard/limits.js';
import { addIdentity } from './identity.js';
import { COLUMNS, FONTS, FORM, ROWS, WIDTHS } from './form.js';
import { fingerprint, writeToken } from './token.js';
import { rowHeight } from './row-height.js';
import type { AnnexInput, AnnexInputRow } from './types.js';

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const BLANK_ROWS = 8;

/**
 * The annex form, pre-filled, as an .xlsx file: one row per problem, A4 landscape, answers unlocked, the rest protected
 * (without a password), each row's identity in a hidden column. Texts stay texts: nothing becomes a formula.
 * @throws RangeError when a text is longer than a cell can hold (32,767 characters)
 */
export async function buildAnnex(input: AnnexInput): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = '环督';
  const sheet = book.addWorksheet('整改表', { pageSetup: pageSetup() });
  for (const [letter, width] of Object.entries(WIDTHS)) sheet.getColumn(letter).width = width;
  sheet.getColumn(COLUMNS.token).hidden = true;
  writeHead(sheet, input);
  input.rows.forEach((row, at) => writeRow(sheet, ROWS.first + at, row));
  const blanks = input.rows.length === 0 ? BLANK_ROWS : 0;
  for (let at = 0; at < blanks; at += 1) writeCells(sheet, ROWS.first + at, ['', '', '', '', ''], []);
  const last = ROWS.first + Math.max(input.rows.length, blanks) - 1;
  writeRemark(sheet, last + 1);
  addIdentity(book, sheet, input, last);
  sheet.pageSetup.printArea = `A$1:E$${last + 1}`;
  await sheet.protect('', { formatRows: true, formatColumns: true });
  return Buffer.from(await book.xlsx.writeBuffer());
}

const pageSetup = (): Partial<ExcelJS.PageSetup> => ({
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  printTitlesRow: `${ROWS.headings}:${ROWS.headings}`,
  margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
});

function writeHead(sheet: Worksheet, { district, filler, phone }: AnnexInput): void {
  sheet.headerFooter.oddFooter = '&C&10第 &P 页，共 &N 页';
  line(sheet, `A${ROWS.mark}:E${ROWS.mark}`, FORM.mark, FONTS.mark, 'left', 26);
  line(sheet, `A${ROWS.title}:E${ROWS.title}`, FORM.title, FONTS.title, 'center', 48);
  line(sheet, `A${ROWS.head}:B${ROWS.head}`, `${district}  ${FORM.district}`, FONTS.head, 'left', 30);
  line(sheet, `C${ROWS.head}`, `${FORM.filler}${filler}`, FONTS.head, 'left', 30);
  line(sheet, `D${ROWS.head}:E${ROWS.head}`, `${FORM.phone}${phone}`, FONTS.head, 'left', 30);
  for (const letter of ['A', 'C', 'D']) sheet.getCell(`${letter}${ROWS.head}`).protection = { locked: false };
  FORM.headings.forEach((heading, at) => {
    const cell = sheet.getRow(ROWS.headings).getCell(at + 1);
    cell.value = heading;
    Object.assign(cell, {
      font: FONTS.heading,
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    });
  });
  sheet.getRow(ROWS.headings).height = 32;
}

function line(
  sheet: Worksheet,
  range: string,
  text: string,
  font: object,
  horizontal: 'left' | 'center',
  height: number,
): void {
  if (range.includes(':')) sheet.mergeCells(range);
  const cell = sheet.getCell(range.split(':')[0] ?? range);
  cell.value = text;
  Object.assign(cell, { font, alignment: { horizontal, vertical: 'middle', wrapText: true } });
  sheet.getRow(Number(cell.row)).height = height;
}

function writeRow(sheet: Worksheet, at: number, row: AnnexInputRow): void {
  const { issueId, version, number, enterprise, problem, rectification, penalty } = row;
  const texts = [String(number), enterprise, problem, rectification, penalty];
  if (texts.some((text) => text.length > LIMITS.cellText)) {
    throw new RangeError(`issue ${issueId}: a text is longer than a spreadsheet cell can hold`);
  }
  const answers = fingerprint(rectification, penalty);
  writeCells(sheet, at, texts, [writeToken({ issueId, version, fixed: fingerprint(enterprise, problem), answers })]);
}

function writeCells(sheet: Worksheet, at: number, texts: readonly string[], token: readonly string[]): void {
  const row = sheet.getRow(at);
  [...texts, ...token].forEach((text, index) => {
    const cell = row.getCell(index + 1);
    // A string is written as a shared string, whatever it begins with (= + - @): never a formula.
    cell.value = text === '' ? null : index === 0 && /^\d{1,9}$/u.test(text) ? Number(text) : text;
    if (index >= texts.length) return;
    const centred = index === 0 || index === 4;
    const alignment = { horizontal: centred ? 'center' : 'left', vertical: 'middle', wrapText: true } as const;
    Object.assign(cell, {
      font: FONTS.body,
      border: BOX,
      alignment,
      protection: { locked: token.length > 0 && index < 3 },
    });
  });
  const widths = Object.values(WIDTHS);
  row.height = rowHeight(texts.map((text, index) => ({ text, width: widths[index] ?? 10 })));
}

function writeRemark(sheet: Worksheet, at: number): void {
  line(sheet, `A${at}:E${at}`, FORM.remark, FONTS.body, 'left', 28);
}
