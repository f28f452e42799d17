import { parseDate } from './civil.js';
import { ClockError } from './error.js';
import { mergePauses } from './pauses.js';
import type { LegalDate, Pause } from './types.js';

/** Yuan are not used: every amount is a whole number of fen, so nothing is lost in rounding. */
export type Fen = number;

/** 处罚法 72(1): three per cent of the fine for each day. */
export const SURCHARGE_PERCENT_PER_DAY = 3;

/**
 * P-14 加处罚款: from the day after the effective due date to the day of payment, 3 % of the fine a day, at most the fine
 * (处罚法 72). Days of review or litigation are not counted (处罚法 73(3)). A broken fen is dropped, in favour of the party.
 * @param pauses days `[from, to)` of review and litigation; overlaps are merged
 * @returns days counted and the surcharge in fen
 */
export function surcharge(
  fine: Fen,
  due: LegalDate,
  paid: LegalDate,
  pauses: readonly Pause[] = [],
): { readonly days: number; readonly amount: Fen } {
  wholeFen(fine);
  const first = parseDate(due) + 1;
  const last = parseDate(paid);
  const paused = mergePauses(pauses, first)
    .map(({ from, to }) => Math.max(0, Math.min(to, last + 1) - from))
    .reduce((sum, days) => sum + days, 0);
  const days = Math.max(0, last - first + 1 - paused);
  const capped = Math.min(days, Math.ceil(100 / SURCHARGE_PERCENT_PER_DAY));
  const grown = Number((BigInt(fine) * BigInt(SURCHARGE_PERCENT_PER_DAY * capped)) / 100n);
  return { days, amount: Math.min(fine, grown) };
}

/**
 * C-07 按日连续处罚: from the day after service of the order to the day of the re-check that finds the breach continuing,
 * both inclusive; the original fine for each day (按日计罚办法 17–19).
 * @throws ClockError when the re-check is not after the service, or the product exceeds exact integers
 */
export function dailyPenalty(
  fine: Fen,
  orderServed: LegalDate,
  recheck: LegalDate,
): { readonly days: number; readonly amount: Fen } {
  wholeFen(fine);
  const days = parseDate(recheck) - parseDate(orderServed);
  if (days < 1) {
    throw new ClockError(
      'BAD_RECHECK',
      '复查日应晚于责令改正送达日',
      'the re-check must come after the service of the order',
    );
  }
  const amount = fine * days;
  wholeFen(amount);
  return { days, amount };
}

function wholeFen(amount: Fen): void {
  if (Number.isSafeInteger(amount) && amount >= 0) return;
  throw new ClockError('BAD_AMOUNT', '金额应为非负整数（分）', 'amounts are whole, non-negative fen');
}
