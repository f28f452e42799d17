import type { ClockKey } from '#libs/domain/plan/types.js';

/** Every clock of these tracks; the compiler finds one that is missing. */
const KEYS: Readonly<Record<ClockKey, true>> = {
  classification: true,
  receipt: true,
  feedback: true,
  'moved-out': true,
  objection: true,
  'first-action': true,
  'feedback-review': true,
  rework: true,
  'extension-decision': true,
  rectification: true,
  'penalty-question': true,
  verification: true,
  'look-back': true,
  'urge-answer': true,
  'listing-hearing': true,
  'raised-report': true,
  'score-appeal': true,
  'closure-review': true,
};

export const CLOCK_KEYS = Object.keys(KEYS) as ClockKey[];
