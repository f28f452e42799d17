import type { Read, Workbook } from './types.js';

/** An error to be written beside its row. */
export interface CellError {
  /** Row number as shown. */
  readonly row: number;
  /** Column letter of the faulty cell, for the comment on it. */
  readonly column?: string | null;
  readonly zh: string;
}

/** What is done to an untrusted workbook, always in a thread of its own. */
export type Job =
  | { readonly task: 'read'; readonly file: Uint8Array }
  | {
      readonly task: 'annotate';
      readonly file: Uint8Array;
      readonly errors: readonly CellError[];
      readonly sheet: string | null;
    };

/** What each job answers. */
export type ResultOf<J extends Job> = Read<J extends { task: 'read' } ? Workbook : Uint8Array>;
