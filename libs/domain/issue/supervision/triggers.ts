import { running } from '../clocks/reduce.js';
import type { Issue } from '../state.js';

export interface Trigger {
  readonly kind: 'L1' | 'L2' | 'L3';
  /** Names the one failure, so that it is proposed once. */
  readonly fact: string;
}

const UNFINISHED: readonly string[] = ['ordered', 'planned', 'active', 'rework', 'rebound'];

/**
 * The facts that put an issue on the inspection problem list: rectification late (L1) or not strict, real, in place (L2);
 * repeated returns (L3) only where the plan says so. A late feedback alone never does. Plan 001, 三(二)三.
 */
export function groundsOf(issue: Issue, now: number): Trigger[] {
  const { parameters, transfer, tracks } = issue;
  if (!parameters || !transfer) return [];
  const found: Trigger[] = [];
  const unfinished = UNFINISHED.includes(tracks.rectification);
  const clock = running(issue.clocks, 'rectification');
  // After transfer: what ended before the letter is not the district's failure (I11).
  const late = clock && clock.owner === 'district' && now >= clock.endsAt && clock.effective >= transfer.deliveredOn;
  if (late && unfinished) found.push({ kind: 'L1', fact: `L1:${clock.id}` });
  if (issue.lookBackFailures > 0 && unfinished) found.push({ kind: 'L2', fact: `L2:${issue.lookBackFailures}` });
  const returns = issue.submissions.filter((s) => s.outcome === 'returned' && s.at >= transfer.at).length;
  const limit = parameters.listing.returnsForL3;
  if (limit !== null && returns >= limit && tracks.feedback === 'returned')
    found.push({ kind: 'L3', fact: `L3:${returns}` });
  return found.filter((t) => parameters.listing.triggers.includes(t.kind));
}

/** Grounds not yet proposed and decided upon. */
export const triggersOf = (issue: Issue, now: number): Trigger[] =>
  groundsOf(issue, now).filter((t) => !issue.listing.settled.includes(t.fact));
