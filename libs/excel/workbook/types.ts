import type { LegalDate } from '#libs/domain/clock/types.js';
import type { FileRefusal } from '../notice.js';

/** One cell as a plain value. Nothing is evaluated: a formula's `text` is what the file last showed, and is flagged. */
export interface Cell {
  readonly text: string;
  readonly number: number | null;
  readonly date: LegalDate | null;
  readonly isFormula: boolean;
  /** For a cell that lies under a merge: its top-left cell (row as shown, column from 0). */
  readonly merged: { readonly row: number; readonly column: number } | null;
}

export const EMPTY: Cell = { text: '', number: null, date: null, isFormula: false, merged: null };

/** A row that holds something. `number` is what the spreadsheet program shows; gaps are empty rows. */
export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}

export interface Workbook {
  readonly format: 'xlsx' | 'csv';
  /** Of a text file. */
  readonly encoding?: string;
  readonly sheets: readonly Sheet[];
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: FileRefusal };
