import { parametersOf } from '../decide.js';
import { defineCommand } from '../definition.js';
import { resumed } from '../clocks/arm.js';
import { badField, missing, missingList } from '../refusals.js';
import { lastAnswerClock, withOutcome } from './submit.js';

/** The corps opens a submission; from now on the district cannot withdraw it. */
export const openReview = defineCommand({
  type: 'open-review',
  t: 'T21a',
  zh: '开始审核',
  en: 'Open for review',
  event: 'review-opened',
  by: ['coordinator'],
  from: { feedback: ['submitted'] },
  guard: (issue) =>
    issue.openedForReview ? { code: 'ALREADY_DONE', zh: '已开始审核。', en: 'The review is already open.' } : undefined,
  apply: () => ({ openedForReview: true }),
});

/** T21 审核通过 */
export const acceptFeedback = defineCommand({
  type: 'accept-feedback',
  t: 'T21',
  zh: '审核通过',
  en: 'Accept feedback',
  basis: 'plan 001, 四(三)',
  event: 'feedback-accepted',
  by: ['coordinator'],
  from: { feedback: ['submitted'] },
  to: { feedback: 'accepted' },
  stops: ['feedback-review'],
  apply: (issue) => ({ submissions: withOutcome(issue, 'accepted', []) }),
});

export interface ReturnInput {
  readonly reasons: readonly string[];
  readonly missingText: string;
}

/** T22 退回 — coded reasons and what is missing; the first submission's verdict stays. */
export const returnFeedback = defineCommand<ReturnInput, ReturnInput>({
  type: 'return-feedback',
  t: 'T22',
  zh: '退回重办',
  en: 'Return feedback',
  event: 'feedback-returned',
  by: ['coordinator'],
  from: { feedback: ['submitted'] },
  to: { feedback: 'returned' },
  stops: ['feedback-review'],
  effect(issue, input, context) {
    const gap = missingList(input, { reasons: '退回原因' }) ?? missing(input, { missingText: '需补充的内容' });
    if (gap) return gap;
    const codes = context.world.plan(issue.planId)?.returnReasons.map((r) => r.code) ?? [];
    const unknown = input.reasons.find((code) => !codes.includes(code));
    if (unknown) return badField('reasons', `没有退回原因“${unknown}”。`, `Unknown reason "${unknown}".`);
    const { feedback } = parametersOf(issue, context);
    const old = feedback.returnVoidsSubmission ? lastAnswerClock(issue) : undefined;
    return {
      facts: { reasons: input.reasons, missingText: input.missingText },
      ...(old
        ? { moves: { feedback: 'awaiting' as const }, start: [resumed(old)] }
        : { start: [{ key: 'rework' as const }] }),
    };
  },
  apply: (issue, facts) => ({ submissions: withOutcome(issue, 'returned', facts.reasons) }),
});
