import type { ExploreOptions } from './explore.js';

/** Acts that stand beside the tracks; each slice below takes in some of them, so that every act is explored somewhere. */
const BESIDE_FEEDBACK = [
  'prepare-feedback',
  'open-review',
  'withdraw-feedback',
  'ask-extension',
  'grant-extension',
  'refuse-extension',
  'lapse-extension-request',
];
const BESIDE_SUPERVISION = [
  'urge',
  'answer-urge',
  'contest-score',
  'decide-contest',
  'comment-on-listing',
  'report-raised',
];
const BESIDE_WORK = ['report-progress', 'reassign', 'screen-again'];
const ROUTING = ['object', 'accept-objection', 'reject-objection', 'void', 'move-out', 'record-moved-out-answer'];
const WAYS_ROUND = ['declare-impossible', 'record-closure-order', 'propose-waiver', 'confirm-waiver', 'refuse-waiver'];
/** Need no exploration: they move no track. A merge's second half acts on another issue; rungs only remind. */
const NEVER = ['absorb', 'fire-rung'];

export interface Slice extends ExploreOptions {
  readonly name: string;
}

/** The product of all acts at once is too large to walk in a test; these overlapping parts cover every act and every pair of tracks. */
export const SLICES: readonly Slice[] = [
  {
    name: 'general: all tracks',
    severity: 'general',
    without: [...NEVER, ...BESIDE_FEEDBACK, ...BESIDE_SUPERVISION, ...BESIDE_WORK, 'decline-case'],
  },
  {
    name: 'serious: all tracks',
    severity: 'serious',
    without: [
      ...NEVER,
      ...BESIDE_FEEDBACK,
      ...BESIDE_SUPERVISION,
      ...BESIDE_WORK,
      'void',
      'set-rectification-plan',
      'return-closure',
      'decline-case',
    ],
  },
  {
    name: 'feedback with extensions, drafts, withdrawals',
    severity: 'general',
    without: [
      ...NEVER,
      ...BESIDE_SUPERVISION,
      ...BESIDE_WORK,
      ...ROUTING,
      ...WAYS_ROUND,
      'propose-listing',
      'decline-case',
      'set-rectification-plan',
    ],
  },
  {
    name: 'supervision with letters and contests',
    severity: 'general',
    without: [
      ...NEVER,
      ...BESIDE_FEEDBACK,
      'reassign',
      ...ROUTING,
      ...WAYS_ROUND,
      'return-feedback',
      'file-case',
      'screen-again',
      'set-rectification-plan',
    ],
  },
  {
    name: 'second thoughts',
    severity: 'general',
    without: [
      ...NEVER,
      ...BESIDE_FEEDBACK,
      ...BESIDE_SUPERVISION,
      'propose-listing',
      'return-feedback',
      'set-rectification-plan',
      'void',
    ],
  },
];

/** A small part that still holds every track: for trying changes of the table. */
export const QUICK: Slice = {
  name: 'quick',
  severity: 'general',
  without: [
    ...NEVER,
    ...BESIDE_FEEDBACK,
    ...BESIDE_SUPERVISION,
    ...BESIDE_WORK,
    ...ROUTING,
    ...WAYS_ROUND,
    'set-rectification-plan',
    'return-feedback',
    'return-closure',
  ],
};
