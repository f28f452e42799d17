import type { Words } from '../api/problem';

export interface ProofDay {
  readonly date: string;
  readonly kind: string;
  readonly holiday: string | null;
  readonly state: 'counted' | 'rest' | 'paused' | 'resumes' | 'rolled' | 'end';
  readonly ordinal: number | null;
  readonly reason: Words;
}

export interface ProofSegment {
  readonly why: 'term' | 'extension';
  readonly n: number;
  readonly unit: 'CAL' | 'WD' | 'MONTH' | 'YEAR' | 'HOUR';
  readonly from: string;
  readonly to: string;
  readonly days: readonly ProofDay[];
  readonly corresponding: string | null;
  readonly reason: Words;
}

/** `huandu.deadline-proof/1` as far as a person reads it. */
export interface Proof {
  readonly nominal: string;
  readonly effective: string;
  readonly provisional: boolean;
  readonly start: string;
  readonly rule: { readonly id: string; readonly name: string | Words; readonly citation: string | Words } | null;
  readonly anchor: { readonly date: string; readonly reason: Words };
  readonly segments: readonly ProofSegment[];
  readonly roll: readonly ProofDay[];
  readonly calendar: {
    readonly version: string;
    readonly knownUntil: string;
    readonly notices: readonly {
      readonly year: number;
      readonly number: string | null;
      readonly issued: string | null;
    }[];
  };
  readonly provisionalReason: Words | null;
  readonly otherReading: { readonly nominal: string; readonly effective: string; readonly note: Words } | null;
}

export interface ProofAnswer {
  readonly proof: Proof;
  readonly check: { readonly ok: boolean; readonly problems: readonly unknown[] };
}
