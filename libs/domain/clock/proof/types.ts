import type { Rule, Text } from '../rules/rule.js';
import type { DayKind, Deadline, Extension, LegalDate, NoticeRef, Pause, Term, Unit } from '../types.js';

/** Name and edition of the JSON that the independent checker reads. */
export const PROOF_FORMAT = 'huandu.deadline-proof/1';

/** One day of the reckoning and why it counts or not. */
export interface ProofDay {
  readonly date: LegalDate;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly holiday: string | null;
  /** `resumes`: the start day of a term that began within a pause. */
  readonly state: 'counted' | 'rest' | 'paused' | 'resumes' | 'rolled' | 'end';
  /** Its number in the segment, when counted. */
  readonly ordinal: number | null;
  readonly reason: Text;
}

/** The term itself, or an extension. Days are listed for CAL and WD; MONTH and YEAR are one step. */
export interface ProofSegment {
  readonly why: 'term' | 'extension';
  readonly n: number;
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly days: readonly ProofDay[];
  /** For MONTH and YEAR: the corresponding day (or the month's end), before pause days are added. */
  readonly corresponding: LegalDate | null;
  /** Days by which pauses moved the end on; for WD, days of the calendar passed in pauses. */
  readonly pauseDays: number;
  readonly reason: Text;
}

/** Everything needed to recompute a deadline without the engine. Plain JSON. */
export interface DeadlineProof extends Deadline {
  readonly format: typeof PROOF_FORMAT;
  readonly rule: Pick<Rule, 'id' | 'name' | 'citation' | 'confidence' | 'validFrom' | 'validTo'> | null;
  readonly term: Term;
  readonly start: string;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly anchor: { readonly date: string; readonly reason: Text };
  readonly mergedPauses: readonly { readonly from: LegalDate; readonly to: LegalDate; readonly days: number }[];
  readonly segments: readonly ProofSegment[];
  /** From the unrolled end to the effective one, both included; empty without a roll rule. */
  readonly roll: readonly ProofDay[];
  readonly endsAtText: string;
  readonly calendar: {
    readonly version: string;
    readonly knownFrom: LegalDate;
    readonly knownUntil: LegalDate;
    readonly notices: readonly NoticeRef[];
  };
  readonly provisionalReason: Text | null;
  /** The same term in the other unit, where the instrument leaves it open (FEEDBACK15). */
  readonly otherReading: {
    readonly term: Term;
    readonly nominal: string;
    readonly effective: string;
    readonly note: Text;
  } | null;
}
