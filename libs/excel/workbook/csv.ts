import { LIMITS } from '../guard/limits.js';
import { damaged, noSheets, notATable, tooManyRows } from '../guard/refusals.js';
import { EMPTY, type Cell, type Read, type SheetRow, type Workbook } from './types.js';

/** Reads a text table: UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030; comma, tab or semicolon. */
export function readCsv(file: Buffer): Read<Workbook> {
  const decoded = decode(file);
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  if (decoded === null || /[\u0000-\u0008\u000e-\u001f]/u.test(decoded.text)) {
    return { ok: false, refusal: notATable('不是文本', 'not text') };
  }
  const rows = split(decoded.text, separatorOf(decoded.text));
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return { ok: false, refusal: noSheets };
  const sheet = { name: 'CSV', hidden: false, rows: rows.value };
  return { ok: true, value: { format: 'csv', encoding: decoded.encoding, sheets: [sheet] } };
}

function decode(file: Buffer): { text: string; encoding: string } | null {
  const bom = file.subarray(0, 2).toString('hex');
  const encodings = bom === 'fffe' ? ['utf-16le'] : bom === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(file), encoding };
    } catch {
      continue; // not this encoding
    }
  }
  return null;
}

/** The mark that stands most often in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4_000);
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function split(text: string, separator: string): Read<SheetRow[]> {
  const rows: SheetRow[] = [];
  let fields: string[] = [];
  let number = 1;
  const token = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*|))(${separator}|\\r\\n|\\n|\\r|$)`,
    'uy',
  );
  for (let at = 0; at <= text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) return { ok: false, refusal: { ...damaged(`第 ${number} 行的引号不成对`), row: number } };
    const field = found[1]?.replaceAll('""', '"') ?? found[2] ?? '';
    if (field.length > LIMITS.cellText || fields.length >= LIMITS.columns) {
      return { ok: false, refusal: { ...damaged(`第 ${number} 行的内容过长或列数过多`), row: number } };
    }
    fields.push(field);
    if (found[3] === separator) continue;
    if (fields.some((one) => one.trim() !== '')) rows.push({ number, hidden: false, cells: fields.map(cellOf) });
    if (rows.length > LIMITS.rows) return { ok: false, refusal: tooManyRows('CSV') };
    if (found[3] === '') break;
    fields = [];
    number += 1;
  }
  return { ok: true, value: rows };
}

function cellOf(field: string): Cell {
  const text = field.trim();
  if (text === '') return EMPTY;
  const number = /^-?\d{1,15}(?:\.\d+)?$/u.test(text) ? Number(text) : null;
  // A text table has no formulas; what would become one in a spreadsheet program stays text here.
  return { ...EMPTY, text, number };
}
