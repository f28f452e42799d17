import type { Cell as ExcelCell, CellValue, Worksheet } from 'exceljs';

import { EMPTY, type Cell, type Sheet, type SheetRow } from './types.js';

/** An exceljs worksheet as plain values. */
export function sheetOf(sheet: Worksheet): Sheet {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      while (cells.length < column - 1) cells.push(EMPTY);
      cells.push(cellOf(cell));
    });
    if (cells.some((cell) => cell.text !== '')) rows.push({ number, hidden: row.hidden === true, cells });
  });
  return { name: sheet.name, hidden: sheet.state !== 'visible', rows };
}

function cellOf(cell: ExcelCell): Cell {
  if (cell.isMerged && cell.master.address !== cell.address) {
    return { ...EMPTY, merged: { row: Number(cell.master.row), column: Number(cell.master.col) - 1 } };
  }
  return plain(cell.value);
}

function plain(value: CellValue): Cell {
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'string') return { ...EMPTY, text: value.replace(/\r\n?/gu, '\n').trim() };
  if (typeof value === 'number') return { ...EMPTY, text: String(value), number: value };
  if (typeof value === 'boolean') return { ...EMPTY, text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return dateCell(value);
  if ('richText' in value) return plain(value.richText.map((run) => run.text).join(''));
  if ('hyperlink' in value) return plain(value.text);
  if ('error' in value) return { ...EMPTY, text: value.error };
  return { ...plain(value.result ?? ''), isFormula: true };
}

/** exceljs gives a day as UTC midnight, sometimes a rounding error short of it. */
function dateCell(value: Date): Cell {
  const at = value.getTime();
  if (Number.isNaN(at)) return { ...EMPTY, text: '#VALUE!' };
  const date = new Date(at + 500).toISOString().slice(0, 10);
  return { ...EMPTY, text: date, date };
}
