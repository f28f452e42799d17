export { parseChineseDate } from './dates/parse-chinese-date.js';
export type { DateContext, ParsedDate } from './dates/types.js';
export { recogniseProblemList, recogniseWorkbook } from './list/recognise.js';
export type { ListContext, RecognisedList, RecognisedRow, SkippedRow } from './list/types.js';
export type { FileRefusal, Notice } from './notice.js';
export { readWorkbook } from './workbook/read-workbook.js';
export type { Cell, Read, Sheet, SheetRow, Workbook } from './workbook/types.js';
