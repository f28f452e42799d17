import type { Task } from '../kernel/aggregate.js';
import type { Role } from '../kernel/roles.js';
import type { ClockKey } from '../plan/types.js';
import { obligationsOf, rectificationDone } from './closure/obligations.js';
import { highStakes } from './closure/close.js';
import { cityPunishes } from './custody/route.js';
import { approverOf } from './feedback/approver.js';
import { running } from './clocks/reduce.js';
import type { Issue } from './state.js';

interface Duty {
  readonly key: string;
  readonly role: Role;
  readonly unit: 'city' | 'district';
  readonly actions: readonly string[];
  readonly clock?: readonly ClockKey[];
  readonly when: (issue: Issue) => boolean;
}

const custody =
  (...states: string[]) =>
  (i: Issue): boolean =>
    states.includes(i.tracks.custody);
const openCase = (i: Issue): boolean => i.tracks.closure === 'open' || i.tracks.closure === 'reopened';
const withDistrict = custody('received', 'deemed-received', 'assigned');
const rectifying =
  (...states: string[]) =>
  (i: Issue): boolean =>
    openCase(i) && states.includes(i.tracks.rectification) && (withDistrict(i) || i.tracks.custody === 'direct');
const onSite = (i: Issue): boolean => i.tracks.custody !== 'moved-out';
const cityPenalty = cityPunishes;
const beforeLetter = custody('registered', 'classified', 'direct', 'listed', 'transfer-approved');
const approverSends = (i: Issue): boolean => i.parameters?.feedback.approval !== 'none';
const awaited = (i: Issue): boolean => ['awaiting', 'returned'].includes(i.tracks.feedback);
const extensionBy =
  (role: Role) =>
  (i: Issue): boolean =>
    i.extension !== null && i.parameters !== null && approverOf(i, i.extension.clock, i.parameters) === role;

/** Every obligation that a state enables, each with the one who owes it; an issue's tasks are exactly those that hold (I26). */
export const DUTIES: readonly Duty[] = [
  {
    key: 'classify',
    role: 'team-leader',
    unit: 'city',
    actions: ['classify', 'void'],
    clock: ['classification'],
    when: custody('registered'),
  },
  {
    key: 'route',
    role: 'team-leader',
    unit: 'city',
    actions: ['handle-directly', 'move-out'],
    when: (i) => i.tracks.custody === 'classified' && cityPenalty(i),
  },
  {
    key: 'list',
    role: 'coordinator',
    unit: 'city',
    actions: ['put-on-list', 'move-out'],
    when: (i) => i.tracks.custody === 'classified' && !cityPenalty(i),
  },
  {
    key: 'approve-transfer',
    role: 'city-approver',
    unit: 'city',
    actions: ['approve-transfer'],
    when: custody('direct', 'listed'),
  },
  { key: 'transfer', role: 'coordinator', unit: 'city', actions: ['transfer'], when: custody('transfer-approved') },
  {
    key: 'receive',
    role: 'liaison',
    unit: 'district',
    actions: ['receive', 'object'],
    clock: ['receipt'],
    when: custody('transferred'),
  },
  {
    key: 'assign',
    role: 'liaison',
    unit: 'district',
    actions: ['assign', 'object'],
    clock: ['feedback'],
    when: (i) => openCase(i) && custody('received', 'deemed-received')(i),
  },
  {
    key: 'decide-objection',
    role: 'coordinator',
    unit: 'city',
    actions: ['accept-objection', 'reject-objection'],
    clock: ['objection'],
    when: custody('objected'),
  },
  {
    key: 'moved-out-answer',
    role: 'coordinator',
    unit: 'city',
    actions: ['record-moved-out-answer'],
    clock: ['moved-out'],
    when: (i) => i.tracks.custody === 'moved-out' && i.movedOutAnswer === null && openCase(i),
  },
  {
    key: 'feedback',
    role: 'caseworker',
    unit: 'district',
    actions: ['prepare-feedback'],
    clock: ['feedback', 'rework'],
    when: (i) => openCase(i) && i.tracks.custody === 'assigned' && !i.draftFeedback && awaited(i) && approverSends(i),
  },
  {
    key: 'feedback',
    role: 'caseworker',
    unit: 'district',
    actions: ['submit-feedback', 'prepare-feedback'],
    clock: ['feedback', 'rework'],
    when: (i) => openCase(i) && i.tracks.custody === 'assigned' && awaited(i) && !approverSends(i),
  },
  {
    key: 'send-feedback',
    role: 'district-approver',
    unit: 'district',
    actions: ['submit-feedback'],
    clock: ['feedback', 'rework'],
    when: (i) => openCase(i) && i.draftFeedback !== null && awaited(i) && approverSends(i),
  },
  {
    key: 'review-feedback',
    role: 'coordinator',
    unit: 'city',
    actions: ['accept-feedback', 'return-feedback', 'open-review'],
    clock: ['feedback-review'],
    when: (i) => i.tracks.feedback === 'submitted',
  },
  {
    key: 'decide-extension',
    role: 'city-approver',
    unit: 'city',
    actions: ['grant-extension', 'refuse-extension'],
    clock: ['extension-decision'],
    when: extensionBy('city-approver'),
  },
  {
    key: 'decide-extension',
    role: 'district-approver',
    unit: 'district',
    actions: ['grant-extension', 'refuse-extension'],
    clock: ['extension-decision'],
    when: extensionBy('district-approver'),
  },
  {
    key: 'order-correction',
    role: 'caseworker',
    unit: 'district',
    actions: ['order-correction'],
    clock: ['first-action'],
    when: (i) => i.tracks.custody === 'assigned' && rectifying('none')(i),
  },
  {
    key: 'order-again',
    role: 'caseworker',
    unit: 'district',
    actions: ['order-again'],
    when: (i) => withDistrict(i) && rectifying('rebound')(i),
  },
  {
    key: 'order-again',
    role: 'inspector',
    unit: 'city',
    actions: ['order-again'],
    when: (i) => openCase(i) && beforeLetter(i) && i.tracks.rectification === 'rebound',
  },
  {
    key: 'plan-rectification',
    role: 'caseworker',
    unit: 'district',
    actions: ['rectify-immediately', 'set-rectification-plan'],
    when: (i) => withDistrict(i) && rectifying('ordered')(i),
  },
  {
    key: 'start-rectification',
    role: 'caseworker',
    unit: 'district',
    actions: ['start-rectification'],
    clock: ['rectification'],
    when: (i) => withDistrict(i) && rectifying('planned')(i),
  },
  {
    key: 'rectify',
    role: 'caseworker',
    unit: 'district',
    actions: ['declare-complete', 'report-progress'],
    clock: ['rectification'],
    when: (i) => withDistrict(i) && rectifying('active', 'rework')(i),
  },
  {
    key: 'verify',
    role: 'caseworker',
    unit: 'district',
    actions: ['district-verify'],
    clock: ['verification'],
    when: (i) => withDistrict(i) && rectifying('declared')(i),
  },
  {
    key: 'look-back',
    role: 'reviewer',
    unit: 'city',
    actions: ['pass-look-back', 'fail-look-back'],
    clock: ['look-back'],
    when: (i) => openCase(i) && onSite(i) && i.tracks.rectification === 'district-verified' && i.lookBackDrawn === true,
  },
  {
    key: 'closure-order',
    role: 'district-approver',
    unit: 'district',
    actions: ['record-closure-order'],
    when: (i) => openCase(i) && onSite(i) && i.tracks.rectification === 'impossible' && !i.closureOrderPerformed,
  },
  {
    key: 'decide-waiver',
    role: 'coordinator',
    unit: 'city',
    actions: ['confirm-waiver', 'refuse-waiver'],
    when: (i) => i.waiverProposal !== null,
  },
  {
    key: 'penalty-question',
    role: 'caseworker',
    unit: 'district',
    actions: ['file-case', 'decline-case'],
    clock: ['penalty-question'],
    when: (i) => openCase(i) && i.tracks.custody === 'assigned' && i.tracks.penalty === 'unanswered' && !cityPenalty(i),
  },
  {
    key: 'penalty-question',
    role: 'team-leader',
    unit: 'city',
    actions: ['file-case', 'decline-case'],
    clock: ['penalty-question'],
    when: (i) =>
      openCase(i) &&
      i.tracks.penalty === 'unanswered' &&
      cityPenalty(i) &&
      custody('direct', 'transfer-approved', 'transferred', 'received', 'deemed-received', 'assigned')(i),
  },
  {
    key: 'conclude-case',
    role: 'caseworker',
    unit: 'district',
    actions: ['conclude-case'],
    when: (i) => i.tracks.penalty === 'filed' && !cityPenalty(i) && i.tracks.closure !== 'closed',
  },
  {
    key: 'conclude-case',
    role: 'team-leader',
    unit: 'city',
    actions: ['conclude-case'],
    when: (i) => i.tracks.penalty === 'filed' && cityPenalty(i) && i.tracks.closure !== 'closed',
  },
  {
    key: 'answer-urge',
    role: 'district-approver',
    unit: 'district',
    actions: ['answer-urge'],
    clock: ['urge-answer'],
    when: (i) => i.urge !== null,
  },
  {
    key: 'comment-on-listing',
    role: 'district-approver',
    unit: 'district',
    actions: ['comment-on-listing'],
    clock: ['listing-hearing'],
    when: (i) => i.listing.proposal !== null && i.listing.proposal.districtComment === null,
  },
  {
    key: 'decide-listing',
    role: 'supervisor',
    unit: 'city',
    actions: ['enter-list', 'reject-listing'],
    when: (i) => i.listing.proposal !== null,
  },
  {
    key: 'raise',
    role: 'leader',
    unit: 'city',
    actions: ['raise'],
    when: (i) => i.tracks.supervision === 'listed' && !rectificationDone(i),
  },
  {
    key: 'raised-report',
    role: 'district-approver',
    unit: 'district',
    actions: ['report-raised'],
    clock: ['raised-report'],
    when: (i) => i.tracks.supervision === 'raised' && !rectificationDone(i),
  },
  {
    key: 'release',
    role: 'supervisor',
    unit: 'city',
    actions: ['release'],
    when: (i) => ['listed', 'raised'].includes(i.tracks.supervision) && rectificationDone(i),
  },
  {
    key: 'decide-contest',
    role: 'supervisor',
    unit: 'city',
    actions: ['decide-contest'],
    when: (i) => i.listing.contested !== null,
  },
  {
    key: 'propose-closure',
    role: 'district-approver',
    unit: 'district',
    actions: ['propose-closure'],
    when: (i) => openCase(i) && withDistrict(i) && obligationsOf(i).every((o) => o.met),
  },
  {
    key: 'propose-closure',
    role: 'coordinator',
    unit: 'city',
    actions: ['propose-closure'],
    when: (i) => openCase(i) && i.tracks.custody === 'moved-out' && obligationsOf(i).every((o) => o.met),
  },
  {
    key: 'close',
    role: 'coordinator',
    unit: 'city',
    actions: ['close', 'return-closure'],
    clock: ['closure-review'],
    when: (i) => i.tracks.closure === 'pending' && !highStakes(i),
  },
  {
    key: 'close',
    role: 'city-approver',
    unit: 'city',
    actions: ['close', 'return-closure'],
    clock: ['closure-review'],
    when: (i) => i.tracks.closure === 'pending' && highStakes(i),
  },
];

/** Tasks of the district go to the two caseworkers' pool; the first named one leads. */
export function tasksOf(issue: Issue): Task[] {
  if (issue.tracks.custody === 'void' || issue.tracks.closure === 'cancelled' || issue.tracks.closure === 'closed')
    return [];
  // Before the letter a district owes nothing and must not learn of the issue.
  const owed = (duty: Duty): boolean => duty.when(issue) && (duty.unit === 'city' || issue.transfer !== null);
  return DUTIES.filter(owed).map((duty) => {
    const clock = duty.clock?.map((key) => running(issue.clocks, key)).find((c) => c !== undefined);
    return {
      key: duty.key,
      role: duty.role,
      unit: duty.unit === 'city' ? 'city' : issue.finding.district,
      assignee: duty.role === 'caseworker' ? (issue.caseworkers[0] ?? null) : null,
      actions: duty.actions,
      dueAt: clock?.endsAt ?? null,
      clockId: clock?.id ?? null,
    };
  });
}
