import type { LegalDate } from '#libs/domain/clock/types.js';
import type { AddresseeBody } from '#libs/domain/districts/index.js';
import type { ParsedDate } from '../dates/types.js';
import type { Notice } from '../notice.js';
import type { Column } from './columns.js';

/** What the importer knows beyond the file. */
export interface ListContext {
  /** Year of the list, for dates without one; taken from the title where it names exactly one. */
  readonly year?: number;
  /** Day of the hand-over: 10天内 and 本月内 count from it, and nothing was discovered after it. */
  readonly handedOverAt?: LegalDate;
  /** A discovery date after it is refused. Relative phrases are never read by it: the list may be old. */
  readonly today?: LegalDate;
}

export interface RecognisedRow {
  /** Row number as the spreadsheet program shows it. */
  readonly row: number;
  readonly number: string;
  readonly district: AddresseeBody | null;
  readonly districtText: string;
  readonly enterprise: string;
  readonly problem: string;
  readonly discoveredAt: LegalDate | null;
  /** As read; terms and open ends stay what they are. Null where the cell is empty or could not be read. */
  readonly deadline: ParsedDate | null;
  readonly rectification: string;
  readonly penalty: string;
  readonly responsibleUnit: string;
  readonly address: string;
  readonly town: string;
  readonly remark: string;
  readonly problems: readonly Notice[];
  /** The list has the columns that are needed, and this row no error: it can be taken. */
  readonly usable: boolean;
}

export interface SkippedRow {
  readonly row: number;
  readonly kind: 'title' | 'heading' | 'subtotal' | 'total' | 'remark' | 'repeated-heading';
  readonly text: string;
}

export interface RecognisedList {
  /** The file is a problem list: district, enterprise and problem columns were found. */
  readonly recognised: boolean;
  readonly sheet: string;
  readonly headingRows: readonly number[];
  readonly year: number | null;
  readonly columns: readonly Column[];
  readonly rows: readonly RecognisedRow[];
  readonly skipped: readonly SkippedRow[];
  /** About the file as a whole. */
  readonly notices: readonly Notice[];
}
