import type { Workbook, Worksheet } from 'exceljs';

import type { Sheet } from '../workbook/types.js';
import { COLUMNS, FORM_VERSION, IDENTITY_SHEET, ROWS } from './form.js';
import { penaltyChoices } from './penalty-answer.js';
import type { AnnexInput } from './types.js';

const DEFAULT_REASONS = [{ code: 'other', zh: '请注明原因' }];

/** A sheet that no menu shows: which form this is, which issues it held, and the choices of the drop-down. */
export function addIdentity(book: Workbook, form: Worksheet, input: AnnexInput, lastRow: number): void {
  const hidden = book.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  hidden.addRow([FORM_VERSION, input.district]);
  const choices = penaltyChoices(input.noFilingReasons ?? DEFAULT_REASONS);
  const length = Math.max(choices.length, input.rows.length);
  for (let at = 0; at < length; at += 1) hidden.addRow([input.rows[at]?.issueId ?? null, choices[at] ?? null]);
  for (let row = ROWS.first; row <= lastRow; row += 1) {
    form.getCell(`${COLUMNS.penalty}${row}`).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`${IDENTITY_SHEET}!$B$2:$B$${choices.length + 1}`],
      showErrorMessage: false,
      showInputMessage: true,
      promptTitle: '是否立案处罚',
      prompt: '选“是”并可注明立案号，或选“否”并注明原因。',
    };
  }
}

/** The issues that the file held when it was made; empty for a form made by hand. */
export function issuesOf(sheets: readonly Sheet[]): string[] {
  const hidden = sheets.find((sheet) => sheet.name === IDENTITY_SHEET);
  const [first, ...rest] = hidden?.rows ?? [];
  if (first?.cells[0]?.text !== FORM_VERSION) return [];
  return rest.flatMap((row) => row.cells[0]?.text || []);
}
