import type { FileRefusal } from '../notice.js';
import { LIMITS } from './limits.js';

const refusal = (code: string, zh: string, en: string): FileRefusal => ({ code, zh, en });
const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

export const empty = refusal('FILE_EMPTY', '文件是空的（0 字节）', 'the file is empty (0 bytes)');
export const tooLarge = refusal(
  'FILE_TOO_LARGE',
  `文件超过 ${mb(LIMITS.fileBytes)}，请拆分后再传`,
  `the file is larger than ${mb(LIMITS.fileBytes)}; split it`,
);
export const legacyXls = refusal(
  'LEGACY_XLS',
  '这是旧版 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再传',
  'this is an old .xls file; save it as .xlsx and upload again',
);
export const encrypted = refusal(
  'FILE_ENCRYPTED',
  '文件设有打开密码，请去掉密码后再传',
  'the file needs a password to open; remove it and upload again',
);
export const macros = refusal(
  'MACROS_NOT_ALLOWED',
  '文件带有宏（.xlsm），请另存为 .xlsx 后再传',
  'the file holds macros (.xlsm); save it as .xlsx',
);
export const binaryXlsb = refusal(
  'BINARY_XLSB',
  '这是二进制工作簿 .xlsb，请另存为 .xlsx 后再传',
  'this is a binary workbook (.xlsb); save it as .xlsx',
);
/** @param detail in Chinese it is for the reader; in English it is the parser's, and only the English sentence has it */
export const damaged = (detail: string): FileRefusal => {
  const zh = /\p{Script=Han}/u.test(detail) ? `：${detail}` : '，请重新保存后再传';
  return refusal('FILE_DAMAGED', `文件已损坏或不完整，打不开${zh}`, `the file is damaged or cut short: ${detail}`);
};
export const notATable = (what: string, whatEn: string): FileRefusal =>
  refusal(
    'NOT_A_TABLE',
    `这不是表格文件（${what}），请上传 .xlsx 或 .csv`,
    `not a table (${whatEn}); upload .xlsx or .csv`,
  );
export const tooManyEntries = refusal(
  'TOO_MANY_PARTS',
  `文件内部的部件超过 ${LIMITS.entries} 个，不予打开`,
  `the file holds more than ${LIMITS.entries} parts`,
);
export const inflates = refusal(
  'INFLATES_TOO_FAR',
  `文件解压后超过 ${mb(LIMITS.inflatedBytes)} 或压缩比异常，不予打开`,
  `the file inflates beyond ${mb(LIMITS.inflatedBytes)} or at an abnormal ratio`,
);
export const unsafeName = refusal(
  'UNSAFE_PART_NAME',
  '文件内部有不安全或重复的路径，不予打开',
  'the file holds an unsafe or repeated path',
);
export const foreignMarkup = refusal(
  'FOREIGN_MARKUP',
  '文件内部带有外部实体声明（DOCTYPE），不予打开',
  'the file declares external entities (DOCTYPE)',
);
export const tooManyRows = (sheet: string): FileRefusal => ({
  ...refusal(
    'TOO_MANY_ROWS',
    `工作表超过 ${LIMITS.rows} 行（或空白格式行超过 ${LIMITS.rowsWithBlank} 行），请拆分后再传`,
    `a sheet has more than ${LIMITS.rows} rows; split it`,
  ),
  sheet,
  row: LIMITS.rows + 1,
});
export const tooManyCells = (sheet: string): FileRefusal => ({
  ...refusal(
    'TOO_MANY_CELLS',
    `工作表的单元格过多（上限 ${LIMITS.cells}），请删去空白格式和多余的列`,
    `a sheet has more than ${LIMITS.cells} cells`,
  ),
  sheet,
});
export const areaTooLarge = (sheet: string): FileRefusal => ({
  ...refusal(
    'AREA_TOO_LARGE',
    '合并单元格或命名区域的范围过大，请取消后再传',
    'a merged area or a named range is too large',
  ),
  sheet,
});
export const tooSlow = refusal(
  'TOO_COMPLEX',
  '文件过于复杂，规定的内存或时间内读不完，请拆分或另存为 .csv 后再传',
  'the file cannot be read within the memory and time allowed; split it or save it as .csv',
);
export const noSheets = refusal('NO_CONTENT', '文件里没有任何内容', 'the file has no content');
export const busy = refusal(
  'READER_BUSY',
  '正在处理的文件过多，请稍后再传',
  'too many files are being read; try again soon',
);
