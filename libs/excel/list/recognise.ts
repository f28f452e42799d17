import type { Notice } from '../notice.js';
import type { Sheet, Workbook } from '../workbook/types.js';
import { classifyRow } from './classify-row.js';
import { mapColumns, type Column } from './columns.js';
import type { Field } from './fields.js';
import { Grid } from './grid.js';
import { findHeading } from './heading-row.js';
import { carryOn, readRow } from './read-row.js';
import type { Carry } from './cell-reader.js';
import type { ListContext, RecognisedList, RecognisedRow, SkippedRow } from './types.js';
import { yearOfTitle } from './year-of-title.js';

const NEEDED: readonly (readonly [Field, string])[] = [
  ['district', '区县'],
  ['enterprise', '企业名称'],
  ['problem', '存在的问题'],
];

/** The problem list in a workbook: of the visible sheets, the first that is one; else the first with any known head. */
export function recogniseWorkbook(workbook: Workbook, context: ListContext = {}): RecognisedList {
  const lists = workbook.sheets.filter((sheet) => !sheet.hidden).map((sheet) => recogniseProblemList(sheet, context));
  const found = lists.find((list) => list.recognised) ?? lists.find((list) => list.columns.length > 0) ?? lists[0];
  const others = lists.filter((list) => list !== found && list.recognised).map((list) => list.sheet);
  if (!found) return nothing('', note('NO_VISIBLE_SHEET', '文件里没有可见的工作表', 'the file has no visible sheet'));
  if (others.length === 0) return found;
  const also = note(
    'OTHER_SHEETS',
    `另有工作表“${others.join('”“')}”也像问题清单，本次只读“${found.sheet}”`,
    'other sheets look like lists too',
  );
  return { ...found, notices: [...found.notices, also] };
}

/** Reads a sheet as a problem list: head, columns, rows, and everything that was skipped or could not be read. */
export function recogniseProblemList(sheet: Sheet, context: ListContext = {}): RecognisedList {
  const grid = new Grid(sheet);
  const heading = findHeading(grid);
  const top = heading?.rows[0];
  if (!heading || top === undefined) {
    return nothing(
      sheet.name,
      note('HEADING_NOT_FOUND', '没有找到表头（如 区县、企业名称、存在的环境问题）', 'no heading row found'),
    );
  }
  const { columns, notices } = mapColumns(heading);
  const byField = new Map(columns.flatMap((column) => (column.field ? [[column.field, column] as const] : [])));
  const missing = NEEDED.filter(([field]) => !byField.has(field));
  const year = context.year ?? yearOfTitle(grid, top);
  const fileNotices = [
    ...notices,
    ...missing.map(([, zh]) => note('COLUMN_MISSING', `没有“${zh}”一列，不能作为问题清单导入`, `no column for ${zh}`)),
    ...(context.year === undefined && year !== null
      ? [
          note(
            'YEAR_FROM_TITLE',
            `没有年份的日期按标题中的${year}年理解`,
            `dates without a year are read as ${year}`,
            'info',
          ),
        ]
      : []),
  ];
  const body = readBody(grid, heading.rows, heading.labels, byField, year === null ? context : { ...context, year });
  const recognised = missing.length === 0;
  const rows = recognised ? body.rows : body.rows.map((row) => ({ ...row, usable: false }));
  const base = { sheet: sheet.name, headingRows: heading.rows, year, columns, notices: fileNotices };
  return { ...base, recognised, rows, skipped: body.skipped };
}

function readBody(
  grid: Grid,
  headingRows: readonly number[],
  labels: readonly string[],
  byField: ReadonlyMap<Field, Column>,
  context: ListContext,
): { rows: RecognisedRow[]; skipped: SkippedRow[] } {
  const rows: RecognisedRow[] = [];
  const skipped: SkippedRow[] = [];
  let carry: Carry = {};
  for (const { number: row } of grid.sheet.rows) {
    const outside =
      aboveBody(grid, row, headingRows) ?? classifyRow(grid, row, labels, skipped.at(-1)?.kind === 'remark');
    if (outside) {
      skipped.push(outside);
      carry = {};
      continue;
    }
    carry = carryOn(carry, grid, byField, row);
    rows.push(readRow(grid, byField, row, context, carry));
  }
  return { rows, skipped };
}

function aboveBody(grid: Grid, row: number, headingRows: readonly number[]): SkippedRow | null {
  const kind = headingRows.includes(row) ? 'heading' : row < (headingRows[0] ?? 0) ? 'title' : null;
  const text = grid
    .filled(row)
    .map((column) => grid.at(row, column).text)
    .join(' ')
    .slice(0, 200);
  return kind === null ? null : { row, kind, text };
}

const note = (code: string, zh: string, en: string, severity: Notice['severity'] = 'error'): Notice => ({
  row: null,
  column: null,
  code,
  severity,
  zh,
  en,
});

const nothing = (sheet: string, notice: Notice): RecognisedList => ({
  recognised: false,
  sheet,
  headingRows: [],
  year: null,
  columns: [],
  rows: [],
  skipped: [],
  notices: [notice],
});
