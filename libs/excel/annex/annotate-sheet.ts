import type { Cell, Worksheet } from 'exceljs';

import { findHeading } from '../list/heading-row.js';
import { Grid } from '../list/grid.js';
import type { CellError } from '../workbook/jobs.js';
import { sheetOf } from '../workbook/sheet-of.js';
import { ERROR_HEADING, NOTE_MARK } from './form.js';

const RED = { name: '宋体', size: 11, color: { argb: 'FFC00000' } };

/** Writes errors in red beside their rows, in a column of their own, and as a comment on each faulty cell. */
export function annotateSheet(sheet: Worksheet, errors: readonly CellError[]): void {
  const column = errorColumn(sheet);
  clear(sheet, column);
  const top = findHeading(new Grid(sheetOf(sheet)))?.rows[0] ?? 1;
  write(sheet.getRow(top).getCell(column), ERROR_HEADING, true);
  sheet.getColumn(column).width = 48;
  const rows = new Map<number, string[]>();
  for (const error of errors) {
    const place = error.column ? `${error.column}${error.row}：` : '';
    rows.set(error.row, [...(rows.get(error.row) ?? []), place + error.zh]);
    if (error.column) comment(sheet.getCell(`${error.column}${error.row}`), error.zh);
  }
  for (const [row, sentences] of rows) write(sheet.getRow(row).getCell(column), sentences.join('\n'), false);
}

/** The column used last time, else the first one right of everything. */
function errorColumn(sheet: Worksheet): number {
  let found: number | null = null;
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === ERROR_HEADING) found ??= Number(cell.col);
    }),
  );
  return found ?? sheet.actualColumnCount + 1;
}

/** Takes away what an earlier check wrote; the user's own comments stay. */
function clear(sheet: Worksheet, column: number): void {
  sheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (noteText(cell).startsWith(NOTE_MARK)) dropNote(cell);
      if (Number(cell.col) === column) cell.value = null;
    });
  });
}

function comment(cell: Cell, sentence: string): void {
  const before = noteText(cell);
  const own = before.startsWith(NOTE_MARK);
  const text = own || before === '' ? before : `\n${before}`;
  const lines = own ? `${text}\n${sentence}` : `${NOTE_MARK}：${sentence}${text}`;
  cell.note = { texts: [{ font: RED, text: lines }], margins: { insetmode: 'auto' } };
}

function noteText(cell: Cell): string {
  const note: unknown = cell.note;
  if (typeof note === 'string') return note;
  if (typeof note !== 'object' || note === null || !('texts' in note) || !Array.isArray(note.texts)) return '';
  return note.texts.map((run: { text?: string }) => run.text ?? '').join('');
}

/** exceljs keeps a comment in two places of its own, and offers no way to take it away. */
function dropNote(cell: Cell): void {
  const { value } = cell;
  cell.value = null;
  cell.value = value;
  Object.assign(cell, { _comment: undefined });
}

function write(cell: Cell, text: string, bold: boolean): void {
  cell.value = text;
  cell.font = { ...RED, bold };
  cell.alignment = { vertical: 'middle', wrapText: true };
}
