import { running } from '../clocks/reduce.js';
import type { Issue } from '../state.js';

export interface Trigger {
  readonly kind: 'L1' | 'L2' | 'L3';
  /** Names the one failure, so that it is proposed once. */
  readonly fact: string;
}

const UNFINISHED = ['ordered', 'planned', 'active', 'rework', 'rebound'];

/**
 * The facts that put an issue on the inspection problem list: rectification late (L1) or not strict, real, in place (L2);
 * repeated returns (L3) only where the plan says so. A late feedback alone never does. Plan 001, 三(二)三.
 */
export function triggersOf(issue: Issue, now: number): Trigger[] {
  const parameters = issue.parameters;
  if (!parameters || !issue.transfer) return [];
  const found: Trigger[] = [];
  const clock = running(issue.clocks, 'rectification');
  const lapsedAfterTransfer = clock && now >= clock.endsAt && UNFINISHED.includes(issue.tracks.rectification);
  if (lapsedAfterTransfer) found.push({ kind: 'L1', fact: `L1:${clock.rule}:${issue.round}:${clock.effective}` });
  if (issue.lookBackFailures > 0 && UNFINISHED.includes(issue.tracks.rectification))
    found.push({ kind: 'L2', fact: `L2:${issue.lookBackFailures}` });
  const returns = issue.submissions.filter((s) => s.outcome === 'returned').length;
  const limit = parameters.listing.returnsForL3;
  if (limit !== null && returns >= limit && issue.tracks.feedback === 'returned') found.push({ kind: 'L3', fact: `L3:${returns}` });
  return found.filter((t) => parameters.listing.triggers.includes(t.kind) && !issue.listing.settled.includes(t.fact));
}
