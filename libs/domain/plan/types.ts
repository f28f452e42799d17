import type { Term } from '../clock/types.js';
import type { Role } from '../kernel/roles.js';

/** Clocks of one issue; the codes are those of the process model, section 4. */
export type ClockKey =
  | 'classification' // K0
  | 'receipt' // K1
  | 'feedback' // K2
  | 'moved-out' // K3
  | 'objection' // K4
  | 'first-action' // K5
  | 'feedback-review' // K6
  | 'rework' // K7
  | 'extension-decision' // K8
  | 'rectification' // K9, K9i
  | 'penalty-question' // K10
  | 'verification' // K11
  | 'look-back' // K12
  | 'urge-answer' // K40
  | 'listing-hearing' // K41
  | 'raised-report' // K42
  | 'score-appeal' // K43
  | 'closure-review'; // K44

/** One rung of a reminder ladder. `days` counts calendar days from the effective end; 0 is the end itself. */
export interface Rung {
  readonly id: string;
  readonly days: number;
  readonly level: 'reminded' | 'urged' | 'late';
  readonly to: readonly Role[];
}

export interface ClockTerm extends Term {
  /** Rule id of the clock rule sheet, e.g. `K2`. */
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  /** Who must act: the district, or the city itself. */
  readonly owner: 'district' | 'city';
  readonly effect: 'law' | 'plan' | 'service';
  readonly basis: string;
  /** Name of a ladder in `ladders`. */
  readonly ladder: string;
}

export interface ExtensionBound {
  /** How often. */
  readonly max: number;
  /** Longest extension, calendar days. */
  readonly days: number;
  readonly by: Role;
}

/** What a plan may set. The whole of it is copied into the issue at transfer, so a later change moves no running clock. */
export interface PlanParameters {
  readonly clocks: Readonly<Record<ClockKey, ClockTerm>>;
  readonly ladders: Readonly<Record<string, readonly Rung[]>>;
  readonly feedback: {
    readonly startEvent: 'dispatched' | 'received';
    readonly extension: ExtensionBound;
    /** Must the district's approver send the feedback, or may a caseworker? */
    readonly approval: 'district-approver' | 'none';
    /** A returned submission counts as never made: the clock runs on from its old end. */
    readonly returnVoidsSubmission: boolean;
  };
  readonly rectification: {
    readonly extension: ExtensionBound;
    /** Latest end a rectification plan may set, calendar days from the order. */
    readonly capDays: number;
    /** Term of an immediate rectification, calendar days. */
    readonly immediateDays: number;
  };
  readonly objection: {
    /** Days between lodging and decision given back to the feedback clock when rejected late. */ readonly givesDaysBack: boolean;
  };
  readonly listing: {
    readonly triggers: readonly ('L1' | 'L2' | 'L3')[];
    /** L3: so many returns of a feedback; null when the plan does not use it. */
    readonly returnsForL3: number | null;
  };
  readonly lookBack: {
    readonly mandatoryWhen: readonly ('serious' | 'extended' | 'late' | 'complained')[];
    /** Share of the other issues drawn at random, 0–1. */
    readonly sampleRate: number;
  };
}

export interface CodedItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A plan as data. */
export interface PlanPack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly titleEn: string;
  readonly document: string;
  readonly issuedOn: string;
  /** Prefix of issue numbers, e.g. `YD`. */
  readonly numberPrefix: string;
  readonly contentKinds: readonly (CodedItem & {
    readonly serious: boolean;
    readonly competence: 'ecology' | 'other';
  })[];
  readonly objectKinds: readonly CodedItem[];
  readonly sources: readonly CodedItem[];
  readonly disposalClasses: readonly CodedItem[];
  readonly returnReasons: readonly CodedItem[];
  readonly noFilingReasons: readonly CodedItem[];
  readonly lookBackFailures: readonly CodedItem[];
  readonly parameters: PlanParameters;
}
