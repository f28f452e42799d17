import ExcelJS from 'exceljs';

import { annotateSheet } from '../annex/annotate-sheet.js';
import { checkContent } from '../guard/check-content.js';
import { damaged, noSheets } from '../guard/refusals.js';
import type { Job } from './jobs.js';
import { sheetOf } from './sheet-of.js';
import type { Read, Workbook } from './types.js';

/** Not needed for reading values, and costly: exceljs makes one object for each cell of a validation's range. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'picture',
  'legacyDrawing',
  'extLst',
  'tableParts',
];

/** Checks the parts, parses, and does the job. Runs inside the worker; every failure becomes a refusal. */
export async function runJob(job: Job): Promise<Read<Workbook | Uint8Array>> {
  const refusal = await checkContent(Buffer.from(job.file.buffer, job.file.byteOffset, job.file.byteLength));
  if (refusal) return { ok: false, refusal };
  try {
    const book = new ExcelJS.Workbook();
    const ignoreNodes = job.task === 'read' ? IGNORED : [];
    await book.xlsx.load(new Uint8Array(job.file).buffer, { ignoreNodes });
    return job.task === 'read' ? values(book) : await annotated(book, job);
  } catch (error) {
    return { ok: false, refusal: damaged(error instanceof Error ? error.message.slice(0, 120) : 'parse') };
  }
}

function values(book: ExcelJS.Workbook): Read<Workbook> {
  const sheets = book.worksheets.map(sheetOf);
  if (sheets.every((sheet) => sheet.rows.length === 0)) return { ok: false, refusal: noSheets };
  return { ok: true, value: { format: 'xlsx', sheets } };
}

async function annotated(book: ExcelJS.Workbook, job: Extract<Job, { task: 'annotate' }>): Promise<Read<Uint8Array>> {
  const visible = book.worksheets.filter((sheet) => sheet.state === 'visible');
  const sheet = visible.find(({ name }) => name === job.sheet) ?? visible[0];
  if (!sheet) return { ok: false, refusal: noSheets };
  annotateSheet(sheet, job.errors);
  // exceljs writes A1:E9 as $A1:$E9, which moves with the active cell.
  for (const { pageSetup } of book.worksheets) {
    if (pageSetup.printArea) pageSetup.printArea = pageSetup.printArea.replace(/([A-Z]+)(\d+)/gu, '$1$$$2');
  }
  return { ok: true, value: new Uint8Array(await book.xlsx.writeBuffer()) };
}
