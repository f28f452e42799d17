/** Something a person must look at, tied to the place in the file where it stands. */
export interface Notice {
  /** Row number as the spreadsheet program shows it; null for the file as a whole. */
  readonly row: number | null;
  /** Column letter, or null for the whole row. */
  readonly column: string | null;
  /** Stable, never renamed. */
  readonly code: string;
  /** error: the row cannot be taken · warning: taken, look at it · info: for the record. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly zh: string;
  readonly en: string;
  /** The text found there. */
  readonly value?: string;
}

/** A file that is not opened at all, or not opened further. */
export interface FileRefusal {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly sheet?: string;
  readonly row?: number;
}

/** 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A → 0, AA → 26. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
