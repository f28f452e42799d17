/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Legal dates are never instants (T-09). */
export type LegalDate = string;

/** CAL calendar days · WD working days · MONTH · YEAR · HOUR. */
export type Unit = 'CAL' | 'WD' | 'MONTH' | 'YEAR' | 'HOUR';

/** FWD: an end on a rest day moves to the next working day. NONE: it stays (ceilings on restraint, hours, limitation). */
export type Roll = 'FWD' | 'NONE';

export interface Term {
  readonly n: number;
  readonly unit: Unit;
  readonly roll: Roll;
}

/** Why a day is what it is. */
export type DayKind = 'workday' | 'make-up-workday' | 'weekend' | 'holiday';

/** The State Council's calendar as a value. Dates after `knownUntil` are guesses: results touching them are provisional. */
export interface Calendar {
  /** e.g. `2026.1`; changes when a notice is loaded. */
  readonly version: string;
  readonly knownFrom: LegalDate;
  readonly knownUntil: LegalDate;
  kindOf(day: LegalDate): DayKind;
  /** Holiday's name in Chinese, where the day is a holiday or its make-up day. */
  nameOf(day: LegalDate): string | null;
  /** The notices the table was filled from, where known. */
  readonly notices?: readonly NoticeRef[];
}

/** A State Council holiday notice as a proof quotes it. */
export interface NoticeRef {
  readonly year: number;
  readonly number: string | null;
  readonly issued: LegalDate | null;
  readonly changedBy: string | null;
}

/** Time not counted, days `[from, to)`; overlapping intervals are merged (P-03, T-10). */
export interface Pause {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly cause: string;
}

/** Adds `n` of `unit` counted from the nominal (unrolled) end (T-11). */
export interface Extension {
  readonly n: number;
  readonly unit: Unit;
}

export interface DeadlineInput {
  readonly term: Term;
  /** `YYYY-MM-DD`; for HOUR terms `YYYY-MM-DDTHH:MM[:SS]` in Asia/Shanghai. */
  readonly start: string;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
}

export interface Deadline {
  /** Unrolled end: a day, or for HOUR terms a minute. */
  readonly nominal: string;
  readonly effective: string;
  /** First instant after the term, epoch milliseconds: 24:00 of the effective day (T-05), or the hour's own instant. */
  readonly endsAt: number;
  /** A day beyond the last published notice was touched. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
}
