import type { LegalDate } from '#libs/domain/clock/types.js';

/** What the reader of a date phrase may know from outside the phrase. */
export interface DateContext {
  /** Year of the list, for phrases without one. */
  readonly year?: number;
  /** Day on which the phrase was written: for 今年, 本月, 月底. */
  readonly now?: LegalDate;
  /** Day from which 10天内 counts. */
  readonly handedOverAt?: LegalDate;
}

export type Precision = 'DAY' | 'MONTH_END' | 'QUARTER_END' | 'YEAR_END' | 'DAYS_FROM_HANDOVER';

export type ParsedDate =
  | {
      readonly kind: 'date';
      readonly date: LegalDate;
      readonly precision: Precision;
      /** Where the year was found. */
      readonly yearFrom: 'text' | 'context' | 'relative';
      /** The phrase does not say it outright (`2024年按期完成` read as the year's end). */
      readonly assumed?: true;
    }
  /** A person must choose; the candidates are what it may mean. */
  | {
      readonly kind: 'ask';
      readonly code: string;
      readonly candidates: readonly LegalDate[];
      readonly zh: string;
      readonly en: string;
    }
  /** A term in working days or months: the clock engine computes it from the hand-over. */
  | { readonly kind: 'term'; readonly n: number; readonly unit: 'WD' | 'MONTH' }
  /** 长期坚持: no end. `done` where the phrase also says 已经完成. */
  | { readonly kind: 'open-end'; readonly done: boolean }
  /** 已完成 */
  | { readonly kind: 'done' }
  /** 立行立改: at once, no day named. */
  | { readonly kind: 'immediate' }
  /** 短期(6个月内)、中期…: a classification, not a date. */
  | { readonly kind: 'class' }
  | { readonly kind: 'error'; readonly code: string; readonly zh: string; readonly en: string };

export const ask = (code: string, candidates: readonly LegalDate[], zh: string, en: string): ParsedDate => ({
  kind: 'ask',
  code,
  candidates,
  zh,
  en,
});

export const wrong = (code: string, zh: string, en: string): ParsedDate => ({ kind: 'error', code, zh, en });
