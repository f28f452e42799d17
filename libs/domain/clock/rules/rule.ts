import type { Extension, LegalDate, Term, Unit } from '../types.js';

/** A sentence in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What stops the counting of a term while it lasts (P-03, X-11). */
export type PauseCause =
  | 'suspension'
  | 'hearing'
  | 'announcement'
  | 'monitoring'
  | 'evaluation'
  | 'appraisal'
  | 'determination'
  | 'service'
  | 'criminal-transfer'
  | 'review-or-litigation';

/** How far a term may be extended, how often, and who approves. */
export interface ExtensionBound {
  readonly n: number;
  readonly unit: Unit;
  readonly times: number;
  readonly approver: Text;
}

/** One term of a law, a plan or our own standard, as data. */
export interface Rule {
  /** Id of the rule sheet, e.g. `P-02`, `FEEDBACK15`, `K20`. Several versions may share one id, with disjoint validity. */
  readonly id: string;
  readonly name: Text;
  /** The event from which (or, for `before`, back from which) the term is counted. */
  readonly starts: Text;
  readonly term: Term;
  /** `before`: counted back from a coming event (T-08). */
  readonly direction: 'after' | 'before';
  /** The start day (start hour) is not counted (T-01); hours run from the minute (T-02). */
  readonly startExcluded: boolean;
  /** Extensions that this id stands for as already granted: `P-02+30` is the 90 days with 30 more. */
  readonly granted: readonly Extension[];
  readonly extensions: readonly ExtensionBound[];
  readonly pauseCauses: readonly PauseCause[];
  readonly onLapse: Text;
  /** Which day staff are warned of: the last working day on or before the unrolled end (section 1.2), or none. */
  readonly alert: 'last-workday-on-or-before' | 'none';
  /** Binding by law, by a plan, or as our own service standard. */
  readonly effect: 'law' | 'plan' | 'service';
  readonly citation: Text;
  /** V read in the named source · M to be confirmed with an official text · I inference or recommended design. */
  readonly confidence: 'V' | 'M' | 'I';
  /** First day of validity, or null where no earlier version matters to us. */
  readonly validFrom: LegalDate | null;
  /** First day on which it no longer applies, or null. */
  readonly validTo: LegalDate | null;
  /** Rule of the law that this clock of the process model applies. */
  readonly sameAs?: string;
  /** Setting under which a campaign or authority may change it. */
  readonly setting?: string;
}

export const text = (zh: string, en: string): Text => ({ zh, en });

type Required = 'id' | 'name' | 'starts' | 'term' | 'citation' | 'confidence';

/** Fills in what most rules share: counted forward, start excluded, no extension or pause, binding by law. */
export function rule(own: Pick<Rule, Required> & Partial<Rule>): Rule {
  const hours = own.term.unit === 'HOUR';
  return {
    direction: 'after',
    startExcluded: !hours,
    granted: [],
    extensions: [],
    pauseCauses: [],
    onLapse: text('标记逾期', 'overdue flag'),
    alert: hours || own.direction === 'before' ? 'none' : 'last-workday-on-or-before',
    effect: 'law',
    validFrom: null,
    validTo: null,
    ...own,
  };
}
