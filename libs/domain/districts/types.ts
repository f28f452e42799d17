import type { District } from '../kernel/aggregate.js';

/** A body that plan 001 addresses, or its successor. Months (`2025-11`) where the day was not published. */
export interface AddresseeBody extends District {
  readonly kind: 'district' | 'development-zone';
  /** Focus area of plan 001, 二(二): 1 = whole territory, 2 = built-up areas and parks, null = not focal. */
  readonly focusArea: 1 | 2 | null;
  /** One of the 41 bodies to which plan 001 was issued on 2024-06-21. */
  readonly plan001: boolean;
  /** Other names that mean this body and no other. */
  readonly aliases: readonly string[];
  readonly note?: string;
}
