import type { ClockInstance } from '../issue/clocks/instance.js';
import type { Issue } from '../issue/state.js';
import { triggersOf } from '../issue/supervision/triggers.js';

/** The moment of the exploration: Monday 2024-06-24, 09:00 in Asia/Shanghai. Terms end when the explorer says so. */
export const NOW = Date.parse('2024-06-24T01:00:00Z');
const FUTURE = NOW + 1;

/** Clocks whose end changes what may happen next; the others only leave a breach on record. */
const TELLING = new Set<string>([
  'feedback',
  'rectification',
  'look-back',
  'receipt',
  'extension-decision',
  'score-appeal',
  'listing-hearing',
]);

/** One step more of time for one clock: its term is over. */
export const expire = (issue: Issue, id: string): Issue => ({
  ...issue,
  clocks: issue.clocks.map((c) => (c.id === id ? { ...c, endsAt: NOW } : c)),
});

/** Time is a free choice: an unlapsed clock always ends later, a lapsed one is past; ended clocks keep only what a resumption needs. */
export function normalise(issue: Issue): Issue {
  const kept = new Map<string, ClockInstance>();
  const live: ClockInstance[] = [];
  for (const clock of issue.clocks) {
    if (clock.status === 'running') live.push({ ...clock, endsAt: clock.lapsed ? NOW : FUTURE, rungs: [] });
    else if (clock.status === 'stopped') kept.set(clock.key, { ...clock, rungs: [] });
  }
  return { ...issue, clocks: [...kept.values(), ...live], objectionGrounds: issue.objectionGrounds.slice(0, 1) };
}

/** States with the same key have the same future: texts, dates and counts that no rule looks at (any more) are left out. */
export function keyOf(issue: Issue, keyed: ReadonlySet<string>): string {
  const { custody, feedback, rectification, penalty, supervision, closure } = issue.tracks;
  const bit = (on: boolean): string => (on ? '1' : '0');
  return [
    custody,
    feedback,
    rectification,
    penalty,
    supervision,
    closure,
    bit(issue.transfer !== null),
    custody === 'objected' ? (issue.objection?.from ?? '') : bit(issue.objectionGrounds.length > 0),
    custody === 'moved-out' ? bit(issue.movedOutAnswer !== null) : '',
    bit(issue.draftFeedback !== null),
    feedback === 'submitted'
      ? bit(issue.openedForReview) + bit(issue.submissions.some((s) => s.outcome === 'returned'))
      : '',
    issue.extension?.clock ?? '',
    `${issue.extensionsGranted.feedback}${issue.extensionsGranted.rectification}`,
    rectification === 'district-verified' ? String(issue.lookBackDrawn) : '',
    bit(issue.waiverProposal !== null),
    rectification === 'impossible' ? bit(issue.closureOrderPerformed) : '',
    issue.listing.proposal
      ? `${issue.listing.proposal.trigger}${bit(issue.listing.proposal.districtComment !== null)}`
      : '',
    triggersOf(issue, NOW)
      .map((t) => t.kind)
      .join(),
    bit(issue.listing.contested !== null) + bit(issue.urge !== null),
    issue.clocks
      .filter((c) => c.status === 'running' && keyed.has(c.key))
      .map((c) => `${c.key}${c.lapsed ? '!' : ''}`)
      .sort()
      .join(),
  ].join('|');
}

export const tellingClocks = (issue: Issue): readonly ClockInstance[] =>
  issue.clocks.filter((c) => c.status === 'running' && !c.lapsed && TELLING.has(c.key));

/** Clocks whose lapse a later act looks at, given the acts explored; the others need not be told apart. */
export const keyedClocks = (types: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    'rectification',
    ...(types.has('ask-extension') ? ['feedback'] : []),
    ...(types.has('contest-score') ? ['score-appeal'] : []),
    ...(types.has('enter-list') ? ['listing-hearing'] : []),
  ]);
