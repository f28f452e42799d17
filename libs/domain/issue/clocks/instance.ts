import type { Extension, LegalDate, Term } from '../../clock/types.js';
import type { ClockKey, Rung } from '../../plan/types.js';

export interface ArmedRung extends Rung {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly fired: boolean;
}

/** One running or ended clock of an issue. A superseded one stays readable (I12). */
export interface ClockInstance {
  /** `feedback#1`: key and how often it was armed. */
  readonly id: string;
  readonly key: ClockKey;
  readonly rule: string;
  readonly owner: 'district' | 'city';
  readonly effect: 'law' | 'plan' | 'service';
  readonly term: Term;
  readonly start: LegalDate;
  readonly extensions: readonly Extension[];
  readonly nominal: LegalDate;
  readonly effective: LegalDate;
  readonly endsAt: number;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly status: 'running' | 'stopped' | 'expired' | 'superseded' | 'cancelled';
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** The lapse was recorded; the duty is still owed, so the clock goes on as overdue. */
  readonly lapsed: boolean;
  readonly rungs: readonly ArmedRung[];
}
