/**
 * What an uploaded table may be. A list of 20,000 rows is four times the largest transfer batch;
 * parsing costs a multiple of the inflated size, so that is what is bounded (3.3 MB once took 942 MB).
 */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  /** Only asked above `ratioFrom`: small files of blanks compress well and do no harm. */
  ratio: 150,
  ratioFrom: 8 * 1024 * 1024,
  entries: 2_000,
  rows: 20_000,
  /** Rows with nothing but formatting, which spreadsheet programs leave behind. */
  rowsWithBlank: 100_000,
  columns: 256,
  cells: 400_000,
  /** Cells under merges or named ranges: exceljs makes an object for each. */
  areaCells: 500_000,
  cellText: 32_767,
  heapMb: 384,
  parseMs: 20_000,
  workers: 2,
  /** Files that may wait for a reader. */
  waiting: 50,
} as const;
