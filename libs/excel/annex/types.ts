import type { AddresseeBody } from '#libs/domain/districts/index.js';
import type { Notice } from '../notice.js';
import type { PenaltyAnswer, Reason } from './penalty-answer.js';

/** One problem, one row. */
export interface AnnexInputRow {
  readonly issueId: string;
  /** Printed in the first column. */
  readonly number: string | number;
  /** Sequence of the issue's record when the file was made: a later upload can be seen to be stale. */
  readonly version: number;
  readonly enterprise: string;
  readonly problem: string;
  /** Pre-filled answers; empty where the district has still to answer. */
  readonly rectification: string;
  readonly penalty: string;
}

export interface AnnexInput {
  /** Full name, e.g. 渝北区. */
  readonly district: string;
  readonly filler: string;
  readonly phone: string;
  readonly rows: readonly AnnexInputRow[];
  /** Reasons of the plan for not filing a case, offered in the drop-down. */
  readonly noFilingReasons?: readonly Reason[];
}

export interface AnnexRow {
  /** Row number as shown. */
  readonly row: number;
  /** Absent in a form made by hand: match by enterprise and problem. */
  readonly issueId?: string;
  readonly version?: number;
  readonly number: string;
  readonly enterprise: string;
  readonly problem: string;
  readonly rectification: string;
  readonly penaltyAnswer: PenaltyAnswer;
  /** The two answers differ from what the file was made with; in a form made by hand: something is answered. */
  readonly changed: boolean;
  readonly problems: readonly Notice[];
}

export interface AnnexAnswer {
  readonly sheet: string;
  readonly district: { readonly text: string; readonly body: AddresseeBody | null };
  readonly filler: string;
  readonly phone: string;
  readonly rows: readonly AnnexRow[];
  /** Issues that were in the file when it was made and whose rows are gone. */
  readonly missing: readonly string[];
  /** About the form as a whole. */
  readonly notices: readonly Notice[];
}
