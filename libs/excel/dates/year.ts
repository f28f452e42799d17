import type { DateContext } from './types.js';

export interface FoundYear {
  readonly year: number;
  readonly from: 'text' | 'context' | 'relative';
}

/** The year a phrase speaks of: written out, 今年 / 明年 / 去年, two digits that agree with the context, or the context's own. */
export function yearOf(written: string | undefined, context: DateContext): FoundYear | null {
  const text = (written ?? '').replace(/年.*$/u, '');
  if (/^\d{4}$/u.test(text)) return { year: Number(text), from: 'text' };
  const base = context.year ?? yearPart(context.now);
  const shift = { 今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 去: -1 }[text];
  if (shift !== undefined) return base === null ? null : { year: base + shift, from: 'relative' };
  if (/^\d{2}$/u.test(text)) return base !== null && base % 100 === Number(text) ? { year: base, from: 'text' } : null;
  return text === '' && context.year !== undefined ? { year: context.year, from: 'context' } : null;
}

/** Years to offer when none is known. */
export const likelyYears = (context: DateContext): number[] => {
  const base = yearPart(context.now);
  return base === null ? [] : [base, base + 1];
};

const yearPart = (date: string | undefined): number | null => (date === undefined ? null : Number(date.slice(0, 4)));
