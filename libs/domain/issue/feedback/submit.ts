import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { running } from '../clocks/reduce.js';
import { daysBetween, toShanghaiDate } from '../../clock/index.js';
import { parametersOf } from '../decide.js';
import { defineCommand } from '../definition.js';
import { cityPunishes } from '../custody/route.js';
import { resumed } from '../clocks/arm.js';
import { badField, missing, optional, ownProposal } from '../refusals.js';
import type { Issue, Submission } from '../state.js';
import { contradiction } from './honest.js';

export interface FeedbackInput {
  /** 整改情况 of the annex. */
  readonly rectificationText: string;
  /** 是否立案处罚 of the annex: free remark; the answer itself comes from the penalty track. */
  readonly penaltyText?: string;
}

/** A feedback says what is so: a correction was ordered (or is not needed) and the penalty question is answered. */
function notReady(issue: Issue): Refusal | undefined {
  if (issue.tracks.rectification === 'none' && !issue.waiverProposal)
    return {
      code: 'CORRECTION_ORDER_MISSING',
      zh: '尚未责令改正，不能反馈整改情况。',
      en: 'No correction has been ordered yet, so there is nothing to report.',
      article: '行政处罚法 28',
      remedy: {
        zh: '先登记“责令改正”，或提出“无需整改”。',
        en: 'Record the correction order first, or propose that none is needed.',
      },
    };
  if (issue.tracks.penalty === 'unanswered' && !cityPunishes(issue))
    return {
      code: 'PENALTY_QUESTION_OPEN',
      zh: '附件表要求填写“是否立案处罚”，请先答复立案与否。',
      en: 'The annex asks whether a case was filed; answer that first.',
      article: 'plan 001, 四(三)、附件',
      remedy: { zh: '办理“立案”或“不予立案”。', en: 'Record the filing, or why none.' },
    };
  return undefined;
}

/** Days after the end of the clock in force, 0 when in time. */
function daysLate(issue: Issue, context: Context): number {
  const clock = running(issue.clocks, 'feedback') ?? running(issue.clocks, 'rework');
  if (!clock || context.now < clock.endsAt) return 0;
  return daysBetween(clock.effective, toShanghaiDate(context.now));
}

/** The caseworker writes it; the approver sends it. */
export const prepareFeedback = defineCommand<FeedbackInput, FeedbackInput & { by: string }>({
  type: 'prepare-feedback',
  t: 'T20a',
  zh: '拟写反馈',
  en: 'Prepare feedback',
  basis: 'plan 001, 四(三)',
  event: 'feedback-prepared',
  by: ['caseworker'],
  from: { custody: ['assigned'], feedback: ['awaiting', 'returned'] },
  guard: notReady,
  effect(issue, input, context) {
    const { rectificationText } = input;
    const penaltyText = optional(input.penaltyText) ?? '';
    const wrong =
      missing(input, { rectificationText: '整改情况' }) ?? contradiction(issue, { rectificationText, penaltyText });
    return wrong ?? { facts: { rectificationText, penaltyText, by: context.actor.id } };
  },
  apply: (_issue, facts) => ({
    draftFeedback: { rectificationText: facts.rectificationText, penaltyText: facts.penaltyText ?? '', by: facts.by },
  }),
});

type SubmitFacts = Omit<Submission, 'outcome' | 'returnReasons' | 'at'>;

/** T20 反馈 — the district answers; the moment of sending is what is measured, however long the review takes. Plan 001, 四(三). */
export const submitFeedback = defineCommand<FeedbackInput, SubmitFacts>({
  type: 'submit-feedback',
  t: 'T20',
  zh: '提交反馈',
  en: 'Submit feedback',
  basis: 'plan 001, 四(三)',
  event: 'feedback-submitted',
  by: ['district-approver', 'caseworker'],
  from: { custody: ['received', 'deemed-received', 'assigned', 'objected'], feedback: ['awaiting', 'returned'] },
  to: { feedback: 'submitted' },
  stops: ['feedback', 'rework'],
  starts: ['feedback-review'],
  guard(issue, context) {
    const mustApprove = parametersOf(issue, context).feedback.approval === 'district-approver';
    if (mustApprove && !context.actor.roles.includes('district-approver'))
      return {
        code: 'DISTRICT_APPROVAL_REQUIRED',
        zh: '反馈须经区县分管领导审核后提交；请先“拟写反馈”。',
        en: 'Feedback goes out by the district approver; prepare it and have it approved.',
        remedy: { zh: '由承办人“拟写反馈”，分管领导提交。', en: 'The caseworker prepares it, the approver sends it.' },
      };
    if (mustApprove && issue.draftFeedback?.by === context.actor.id) return ownProposal;
    return notReady(issue);
  },
  effect(issue, input, context) {
    const rectificationText = optional(input.rectificationText) ?? issue.draftFeedback?.rectificationText ?? '';
    const penaltyText = optional(input.penaltyText) ?? issue.draftFeedback?.penaltyText ?? '';
    const wrong =
      missing({ rectificationText }, { rectificationText: '整改情况' }) ??
      contradiction(issue, { rectificationText, penaltyText });
    if (wrong) return wrong;
    // A request for more time is moot once the answer is in.
    return {
      facts: { by: context.actor.id, rectificationText, penaltyText, daysLate: daysLate(issue, context) },
      cancel: issue.extension?.clock === 'feedback' ? ['extension-decision'] : [],
    };
  },
  apply: (issue, facts, at) => ({
    submissions: [...issue.submissions, { ...facts, at, outcome: 'pending', returnReasons: [] }],
    draftFeedback: null,
    openedForReview: false,
    extension: issue.extension?.clock === 'feedback' ? null : issue.extension,
  }),
});

/** T25 撤回 — only while the corps has not opened it; the old clock runs on from its old start. */
export const withdrawFeedback = defineCommand({
  type: 'withdraw-feedback',
  t: 'T25',
  zh: '撤回反馈',
  en: 'Withdraw feedback',
  event: 'feedback-withdrawn',
  by: ['district-approver'],
  from: { feedback: ['submitted'] },
  stops: ['feedback-review'],
  guard: (issue) =>
    issue.openedForReview
      ? {
          code: 'REVIEW_BEGUN',
          zh: '总队已开始审核，不能撤回。',
          en: 'The corps has begun its review; it cannot be withdrawn.',
          remedy: { zh: '如需更正，请联系总队退回重办。', en: 'To correct it, ask the corps to return it.' },
        }
      : undefined,
  effect(issue) {
    const before = lastAnswerClock(issue);
    if (!before) return badField('issueId', '没有可恢复的期限。', 'There is no clock to resume.');
    return {
      facts: {},
      moves: { feedback: before.key === 'rework' ? 'returned' : 'awaiting' },
      start: [resumed(before)],
    };
  },
  apply: (issue) => ({ submissions: withOutcome(issue, 'withdrawn', []) }),
});

export const lastAnswerClock = (issue: Issue) =>
  issue.clocks.filter((c) => (c.key === 'feedback' || c.key === 'rework') && c.status === 'stopped').at(-1);

export const withOutcome = (
  issue: Issue,
  outcome: Submission['outcome'],
  returnReasons: readonly string[],
): readonly Submission[] =>
  issue.submissions.map((s, i) => (i === issue.submissions.length - 1 ? { ...s, outcome, returnReasons } : s));
