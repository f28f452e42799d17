/** The data format, written down a second time on purpose: what the checker expects to find in the JSON. */
export interface Proof {
  readonly format: string;
  readonly term: { readonly n: number; readonly unit: string; readonly roll: string };
  readonly start: string;
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  readonly extensions: readonly { readonly n: number; readonly unit: string }[];
  readonly mergedPauses: readonly { readonly from: string; readonly to: string; readonly days: number }[];
  readonly segments: readonly Segment[];
  readonly roll: readonly Row[];
  readonly nominal: string;
  readonly effective: string;
  readonly endsAt: number;
  readonly endsAtText: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly calendar: { readonly version: string; readonly knownFrom: string; readonly knownUntil: string };
  readonly otherReading: { readonly term: Proof['term']; readonly nominal: string; readonly effective: string } | null;
}

export interface Segment {
  readonly n: number;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly days: readonly Row[];
  readonly corresponding: string | null;
  readonly pauseDays: number;
}

export interface Row {
  readonly date: string;
  readonly weekday: number;
  readonly kind: string;
  readonly state: string;
  readonly ordinal: number | null;
}

/** A calendar from elsewhere: day → kind, e.g. typed in from the State Council's notices. */
export interface Table {
  readonly version: string;
  readonly days: Readonly<Record<string, string>>;
}

export const FORMAT = 'huandu.deadline-proof/1';
export const UNITS: readonly string[] = ['CAL', 'WD', 'MONTH', 'YEAR', 'HOUR'];
export const KINDS: readonly string[] = ['workday', 'make-up-workday', 'weekend', 'holiday'];
