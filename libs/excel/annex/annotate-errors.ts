import ExcelJS from 'exceljs';

import { sniff } from '../guard/sniff.js';
import { checkDirectory } from '../guard/zip-directory.js';
import { readCsv } from '../workbook/csv.js';
import { inWorker } from '../workbook/in-worker.js';
import type { CellError } from '../workbook/jobs.js';
import type { Read } from '../workbook/types.js';

/**
 * The same file with errors written back: in red beside each row, and as comments on the cells. Everything else stays;
 * errors of an earlier upload are taken away first. A text table comes back as .xlsx. Works for the annex and for problem lists.
 * @param sheet name of the sheet that the row numbers are of; without it the first visible one
 */
export async function annotateErrors(
  file: Buffer,
  errors: readonly CellError[],
  sheet: string | null = null,
): Promise<Read<Buffer>> {
  const sniffed = sniff(file);
  if (sniffed.kind === 'refused') return { ok: false, refusal: sniffed.refusal };
  const book = sniffed.kind === 'text' ? await asWorkbook(file) : { ok: true as const, value: file };
  if (!book.ok) return book;
  const refusal = await checkDirectory(book.value);
  if (refusal) return { ok: false, refusal };
  const done = await inWorker({ task: 'annotate', file: book.value, errors, sheet });
  return done.ok ? { ok: true, value: Buffer.from(done.value) } : done;
}

async function asWorkbook(file: Buffer): Promise<Read<Buffer>> {
  const read = readCsv(file);
  if (!read.ok) return read;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('清单');
  for (const row of read.value.sheets[0]?.rows ?? []) {
    row.cells.forEach((cell, at) => (sheet.getRow(row.number).getCell(at + 1).value = cell.text));
  }
  return { ok: true, value: Buffer.from(await book.xlsx.writeBuffer()) };
}
