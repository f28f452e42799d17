import ExcelJS from 'exceljs';

import { checkContent } from '../guard/check-content.js';
import { damaged, noSheets } from '../guard/refusals.js';
import type { Job, JobResult } from './jobs.js';
import { sheetOf } from './sheet-of.js';

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

export async function runJob(job: Job): Promise<JobResult> {
  const refusal = await checkContent(Buffer.from(job.file.buffer, job.file.byteOffset, job.file.byteLength));
  if (refusal) return { ok: false, refusal };
  try {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(job.file).buffer, { ignoreNodes: IGNORED });
    const sheets = workbook.worksheets.map(sheetOf);
    if (sheets.every((sheet) => sheet.rows.length === 0)) return { ok: false, refusal: noSheets };
    return { ok: true, value: { format: 'xlsx', sheets } };
  } catch (error) {
    return { ok: false, refusal: damaged(error instanceof Error ? error.message.slice(0, 120) : 'parse') };
  }
}
