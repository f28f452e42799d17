import type { LegalDate } from '../clock/types.js';

/** One yearly notice of the State Council on public holidays, as a table (T-07). */
export interface Notice {
  readonly year: number;
  /** e.g. `国办发明电〔2025〕7号`; null where the number is not known to us. */
  readonly number: string | null;
  readonly issued: LegalDate | null;
  /** A later notice that changed this one; its days are already in the lists. */
  readonly changedBy?: string;
  /** [holiday, first day, last day], both inclusive; a span may begin in the year before. */
  readonly rest: readonly (readonly [name: string, first: LegalDate, last: LegalDate])[];
  /** [holiday, weekend day on which people work]. */
  readonly work: readonly (readonly [name: string, day: LegalDate])[];
}
