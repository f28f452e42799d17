import type { LegalDate } from '#libs/domain/clock/types.js';
import { columnLetter, type FileRefusal, type Notice } from '../notice.js';
import { classifyRow } from '../list/classify-row.js';
import { mapColumns } from '../list/columns.js';
import type { Field } from '../list/fields.js';
import { Grid } from '../list/grid.js';
import { findHeading, type Heading } from '../list/heading-row.js';
import { readWorkbook } from '../workbook/read-workbook.js';
import type { Read, Sheet } from '../workbook/types.js';
import { ERROR_HEADING } from './form.js';
import { issuesOf } from './identity.js';
import type { Reason } from './penalty-answer.js';
import { readAnnexRow, type AnnexColumns } from './read-annex-row.js';
import { readHeadLine } from './read-head-line.js';
import type { AnnexAnswer, AnnexRow } from './types.js';

export interface AnnexContext {
  /** Reasons of the plan for not filing a case: to read 否（原因） as a code. */
  readonly noFilingReasons?: readonly Reason[];
  /** Day of the upload, to read the district's name by. */
  readonly on?: LegalDate;
}

const NEEDED: readonly Field[] = ['enterprise', 'problem', 'rectification', 'penalty'];

/**
 * Reads an uploaded annex, ours or made by hand. Nothing is applied: each row says whether its answers changed
 * since the file was made and what is wrong with it. Refused when the file cannot be opened or is no annex.
 */
export async function readAnnex(file: Buffer, context: AnnexContext = {}): Promise<Read<AnnexAnswer>> {
  const read = await readWorkbook(file);
  if (!read.ok) return read;
  for (const sheet of read.value.sheets.filter(({ hidden }) => !hidden)) {
    const grid = new Grid(sheet);
    const heading = findHeading(grid);
    const columns = heading && columnsOf(heading);
    if (columns) return { ok: true, value: readForm(grid, heading, columns, read.value.sheets, context) };
  }
  return { ok: false, refusal: NOT_AN_ANNEX };
}

function columnsOf(heading: Heading): AnnexColumns | null {
  const mapped = mapColumns(heading).columns.filter((column) => column.heading !== ERROR_HEADING);
  const byField = new Map(mapped.flatMap((column) => (column.field ? [[column.field, column.index] as const] : [])));
  const [enterprise, problem, rectification, penalty] = NEEDED.map((field) => byField.get(field));
  if (enterprise === undefined || problem === undefined || rectification === undefined || penalty === undefined)
    return null;
  return { number: byField.get('number') ?? 0, enterprise, problem, rectification, penalty };
}

function readForm(
  grid: Grid,
  heading: Heading,
  columns: AnnexColumns,
  sheets: readonly Sheet[],
  context: AnnexContext,
): AnnexAnswer {
  const top = heading.rows[0] ?? 0;
  const bottom = heading.rows.at(-1) ?? 0;
  const rows: AnnexRow[] = [];
  let afterRemark = false;
  for (const { number: row } of grid.sheet.rows.filter((one) => one.number > bottom)) {
    const skipped = classifyRow(grid, row, heading.labels, afterRemark);
    afterRemark = skipped?.kind === 'remark';
    const read = skipped ? null : readAnnexRow(grid, row, columns, context.noFilingReasons ?? []);
    if (read) rows.push(read);
  }
  const head = readHeadLine(grid, top, context.on);
  const unique = rows.map((row) => withoutTwin(row, rows));
  const present = new Set(rows.map((row) => row.issueId));
  const missing = issuesOf(sheets).filter((issueId) => !present.has(issueId));
  const notices = rows.some((row) => row.changed) ? [...head.notices, ...unnamed(head, top)] : head.notices;
  return { sheet: grid.sheet.name, ...head, rows: unique, missing, notices };
}

/** A row copied in the file claims the same issue twice: neither may be taken for it. */
function withoutTwin(row: AnnexRow, rows: readonly AnnexRow[]): AnnexRow {
  const twin = rows.find((other) => other !== row && row.issueId !== undefined && other.issueId === row.issueId);
  if (!twin) return row;
  const zh = `与第 ${twin.row} 行是同一个问题，请只保留一行`;
  const notice = {
    row: row.row,
    column: null,
    code: 'ROW_TWICE',
    severity: 'error',
    zh,
    en: `same issue as row ${twin.row}`,
  } as const;
  return { ...row, problems: [...row.problems, notice] };
}

/** An answer needs somebody who gives it. */
function unnamed(head: { filler: string; phone: string }, top: number): Notice[] {
  const notice = (code: string, column: number, zh: string, en: string): Notice => ({
    row: Math.max(1, top - 1),
    column: columnLetter(column),
    code,
    severity: 'error',
    zh,
    en,
  });
  return [
    ...(head.filler === '' ? [notice('FILLER_EMPTY', 2, '没有写填报人', 'nobody is named as filler')] : []),
    ...(head.phone === '' ? [notice('PHONE_EMPTY', 3, '没有写联系电话', 'no phone is given')] : []),
  ];
}

const NOT_AN_ANNEX: FileRefusal = {
  code: 'NOT_AN_ANNEX',
  zh: '这不是整改表：没有找到“企业名称、存在的环境问题、整改情况、是否立案处罚”四列',
  en: 'this is not the annex form: its four columns were not found',
};
