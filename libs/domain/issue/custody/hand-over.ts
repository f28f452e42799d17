import type { LegalDate } from '../../clock/types.js';
import type { ArmOptions } from '../clocks/arm.js';
import { running } from '../clocks/reduce.js';
import type { Issue } from '../state.js';

const WORKING: readonly string[] = ['planned', 'active', 'rework'];

/** The work passes to the district with the letter: clocks of a rectification begun before it are replaced by the district's own. */
export interface HandOver {
  readonly supersede: readonly string[];
  readonly start: readonly ArmOptions[];
}

/** Rectified or declared before transfer: what is still owed counts from delivery, so that nobody is late before the letter. */
export function handOver(issue: Issue, deliveredOn: LegalDate): HandOver {
  const { rectification } = issue.tracks;
  const old = running(issue.clocks, 'rectification');
  const start: ArmOptions[] = [];
  if (WORKING.includes(rectification))
    start.push(old?.rule === 'K9i' ? atOnce(old.term, deliveredOn) : plannedEnd(issue, deliveredOn));
  if (rectification === 'declared') start.push({ key: 'verification', start: deliveredOn });
  return { supersede: old && start.length ? [old.id] : [], start };
}

const atOnce = (term: NonNullable<ArmOptions['term']>, start: LegalDate): ArmOptions => ({
  key: 'rectification',
  rule: 'K9i',
  term,
  start,
});

/** The end set by the rectification plan, unless that day has passed: then the plan's ordinary term counts from the letter. */
function plannedEnd(issue: Issue, deliveredOn: LegalDate): ArmOptions {
  const end = issue.rectificationEnd;
  if (end === null || end < deliveredOn) return { key: 'rectification', start: deliveredOn };
  return { key: 'rectification', start: end, term: { n: 0, unit: 'CAL', roll: 'FWD' } };
}
