import { rectificationDone } from '../issue/closure/obligations.js';
import type { Issue } from '../issue/state.js';
import { tasksOf } from '../issue/tasks.js';
import type { ClockKey } from '../plan/types.js';

export interface Invariant {
  readonly id: string;
  readonly says: string;
  /** Of a state alone. */
  readonly state?: (issue: Issue) => boolean;
  /** Of a step. */
  readonly step?: (before: Issue, after: Issue) => boolean;
}

const count = (issue: Issue, key: ClockKey): number =>
  issue.clocks.filter((c) => c.key === key && c.status === 'running').length;
const ended = (i: Issue): boolean => i.tracks.closure === 'closed' || i.tracks.custody === 'void';
const WITH_LETTER = ['transferred', 'received', 'deemed-received', 'objected', 'assigned'];

/** Declared clock ⇒ armed clock: the states that owe a running clock, with its key. */
const OWED: readonly (readonly [key: ClockKey, owed: (i: Issue) => boolean])[] = [
  ['classification', (i) => i.tracks.custody === 'registered'],
  ['receipt', (i) => i.tracks.custody === 'transferred'],
  ['objection', (i) => i.tracks.custody === 'objected'],
  ['moved-out', (i) => i.tracks.custody === 'moved-out' && i.movedOutAnswer === null && !ended(i)],
  ['feedback', (i) => i.tracks.feedback === 'awaiting'],
  ['rework', (i) => i.tracks.feedback === 'returned'],
  ['feedback-review', (i) => i.tracks.feedback === 'submitted'],
  ['extension-decision', (i) => i.extension !== null],
  ['rectification', (i) => ['planned', 'active', 'rework'].includes(i.tracks.rectification) && withDistrict(i)],
  ['verification', (i) => i.tracks.rectification === 'declared' && withDistrict(i)],
  ['look-back', (i) => i.tracks.rectification === 'district-verified' && !movedOrEnded(i)],
  ['raised-report', (i) => i.tracks.supervision === 'raised'],
  ['urge-answer', (i) => i.urge !== null && !movedOrEnded(i)],
  ['closure-review', (i) => i.tracks.closure === 'pending'],
];

/** Before the letter the district owes nothing; a rerouted issue starts anew with the next one. */
const withDistrict = (i: Issue): boolean => i.transfer !== null && !movedOrEnded(i);

function movedOrEnded(i: Issue): boolean {
  return ended(i) || i.tracks.custody === 'moved-out';
}

/** The invariants of the process model, section 7, that these tracks allow. */
export const INVARIANTS: readonly Invariant[] = [
  {
    id: 'I2',
    says: 'transferred ⇒ a delivered letter; feedback asked ⇒ transferred',
    state: (i) =>
      (!WITH_LETTER.includes(i.tracks.custody) || i.transfer !== null) &&
      (i.tracks.feedback === 'not-due' || i.transfer !== null),
  },
  {
    id: 'I3',
    says: 'one feedback, rework, review clock at most; none running after the end',
    state: (i) =>
      count(i, 'feedback') <= 1 &&
      count(i, 'rework') <= 1 &&
      count(i, 'feedback-review') <= 1 &&
      (!ended(i) || i.clocks.every((c) => c.status !== 'running')),
  },
  {
    id: 'I4',
    says: 'each state with a clock has exactly one running',
    state: (i) => OWED.every(([key, owed]) => !owed(i) || count(i, key) === 1),
  },
  {
    id: 'I10',
    says: 'signed off ⇒ rectified, answered, penalty settled, off the list',
    state: (i) =>
      i.tracks.closure !== 'closed' ||
      (i.tracks.custody === 'moved-out'
        ? i.movedOutAnswer !== null
        : rectificationDone(i) &&
          (i.tracks.feedback === 'accepted' || !i.transfer) &&
          ['not-filed', 'concluded'].includes(i.tracks.penalty)),
  },
  {
    id: 'I10b',
    says: 'signed off ⇒ not on the list',
    state: (i) => i.tracks.closure !== 'closed' || ['normal', 'released'].includes(i.tracks.supervision),
  },
  {
    id: 'I11',
    says: 'on the list ⇒ proposed on a fact after transfer, with a score entry; released only when done',
    state: (i) => i.tracks.supervision === 'normal' || (i.listing.settled.length > 0 && i.listing.scores.length > 0),
    step: (b, a) =>
      !(['listed', 'raised'].includes(b.tracks.supervision) && a.tracks.supervision === 'released') ||
      rectificationDone(a),
  },
  {
    id: 'I12',
    says: 'extensions within the bound; a superseded clock ends later than before',
    state: (i) => i.extensionsGranted.feedback <= 1 && i.extensionsGranted.rectification <= 1,
  },
  { id: 'I13', says: 'a breach is never removed', step: (b, a) => a.breaches.length >= b.breaches.length },
  {
    id: 'I18',
    says: 'void only before a decision, and never with an open feedback',
    state: (i) => i.tracks.custody !== 'void' || (i.tracks.feedback === 'not-due' && i.tracks.penalty !== 'concluded'),
  },
  {
    id: 'I19',
    says: 'serious: the city answers the penalty question',
    state: (i) =>
      i.classification?.severity !== 'serious' ||
      !tasksOf(i).some((t) => t.key === 'penalty-question' && t.unit !== 'city'),
  },
  {
    id: 'I22',
    says: 'no dead end: an open state has a task or a running clock',
    state: (i) =>
      ended(i) ||
      i.tracks.custody === 'draft' ||
      (i.tracks.custody === 'moved-out' && i.movedOutAnswer !== null) ||
      tasksOf(i).length > 0 ||
      i.clocks.some((c) => c.status === 'running'),
  },
  {
    id: 'I24',
    says: 'an outside body that is silent always leaves a clock running',
    state: (i) =>
      i.tracks.custody !== 'moved-out' || i.movedOutAnswer !== null || ended(i) || count(i, 'moved-out') === 1,
  },
  {
    id: 'I9',
    says: 'no minor or first-violation waiver without a correction order',
    step: (b, a) =>
      b.tracks.penalty === 'not-filed' ||
      a.tracks.penalty !== 'not-filed' ||
      !['minor', 'first'].includes(a.penalty.reasonCode ?? '') ||
      a.tracks.rectification !== 'none',
  },
  {
    id: 'I16',
    says: 'before the letter the district has no clock and no task',
    state: (i) =>
      i.transfer !== null ||
      ended(i) ||
      i.tracks.custody === 'moved-out' ||
      (i.clocks.every((c) => c.status !== 'running' || c.owner === 'city') &&
        tasksOf(i).every((t) => t.unit === 'city')),
  },
  { id: 'I26', says: 'an issue that has ended leaves no task', state: (i) => !ended(i) || tasksOf(i).length === 0 },
];
