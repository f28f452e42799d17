import type { Refusal } from '../../kernel/decision.js';
import { rectificationDone } from '../closure/obligations.js';
import { defineCommand } from '../definition.js';
import { badField, missing } from '../refusals.js';

/** T104 提级督办 — a named deputy head answers until it is done. Plan 001, 三(二)三. */
export const raise = defineCommand<{ responsible: string }, { responsible: string }>({
  type: 'raise',
  t: 'T104',
  zh: '提级督办',
  en: 'Raise supervision',
  basis: 'plan 001, 三(二)三',
  event: 'raised',
  by: ['leader', 'city-approver'],
  from: { supervision: ['listed'] },
  to: { supervision: 'raised' },
  starts: ['raised-report'],
  effect: (_issue, input) =>
    missing(input, { responsible: '督办领导' }) ?? { facts: { responsible: input.responsible } },
  apply: (issue, facts) => ({ listing: { ...issue.listing, raisedTo: facts.responsible } }),
});

/** K42: the district reports while supervision is raised; the next report falls due at once. */
export const reportRaised = defineCommand<{ report: string }, { report: string }>({
  type: 'report-raised',
  t: 'T104a',
  zh: '报告督办进展',
  en: 'Report under raised supervision',
  event: 'raised-report-made',
  by: ['district-approver'],
  from: { supervision: ['raised'] },
  stops: ['raised-report'],
  starts: ['raised-report'],
  effect: (_issue, input) => missing(input, { report: '进展报告' }) ?? { facts: { report: input.report } },
});

/** T105 解除 — only when rectification is reviewed, waived or the closure performed (I11). Points stay. */
export const release = defineCommand<{ reason: string }, { reason: string }>({
  type: 'release',
  t: 'T105',
  zh: '解除督办',
  en: 'Release',
  basis: 'plan 001, 三(二)三',
  event: 'released',
  by: ['supervisor', 'city-approver'],
  from: { supervision: ['listed', 'raised'] },
  to: { supervision: 'released' },
  stops: ['raised-report'],
  guard: (issue) =>
    rectificationDone(issue)
      ? undefined
      : {
          code: 'RECTIFICATION_NOT_DONE',
          zh: '问题整改完成并经回头看通过前不能解除。',
          en: 'Not before the rectification is done and reviewed.',
          article: 'plan 001, 三(二)三',
          remedy: { zh: '请先完成回头看核查。', en: 'Have the follow-up review done first.' },
        },
  effect: (_issue, input) => missing(input, { reason: '解除理由' }) ?? { facts: { reason: input.reason } },
});

/** T106 扣分申诉 — within K43. */
export const contestScore = defineCommand<{ scoreId: string; reason: string }, { scoreId: string; reason: string }>({
  type: 'contest-score',
  t: 'T106',
  zh: '扣分申诉',
  en: 'Contest the deduction',
  event: 'score-contested',
  by: ['district-approver'],
  from: {},
  stops: ['score-appeal'],
  guard(issue, context): Refusal | undefined {
    if (issue.listing.contested)
      return {
        code: 'CONTEST_PENDING',
        zh: '已有一项申诉待决定。',
        en: 'A contest is already pending.',
        remedy: { zh: '待其决定后再申诉。', en: 'Wait for its decision.' },
      };
    const clock = issue.clocks.filter((c) => c.key === 'score-appeal').at(-1);
    if (!clock || (clock.status !== 'running' && clock.status !== 'expired'))
      return { code: 'NO_SCORE', zh: '没有可申诉的扣分。', en: 'There is no deduction to contest.' };
    if (context.now >= clock.endsAt)
      return {
        code: 'APPEAL_TERM_OVER',
        zh: `申诉期限已于 ${clock.effective} 届满。`,
        en: 'The term for contesting is over.',
      };
    return undefined;
  },
  effect(issue, input) {
    const gap = missing(input, { scoreId: '扣分记录', reason: '申诉理由' });
    if (gap) return gap;
    if (
      !issue.listing.scores.some((s) => s.id === input.scoreId && s.reversalOf === null) ||
      issue.listing.scores.some((s) => s.reversalOf === input.scoreId)
    )
      return badField('scoreId', '没有这条扣分。', 'No such deduction.');
    return { facts: { scoreId: input.scoreId, reason: input.reason } };
  },
  apply: (issue, facts) => ({ listing: { ...issue.listing, contested: facts } }),
});

/** A deduction is never erased: a reversal is a new, opposite entry. */
export const decideContest = defineCommand<{ reverse: boolean; reason: string }, { reverse: boolean; reason: string }>({
  type: 'decide-contest',
  t: 'T106',
  zh: '决定扣分申诉',
  en: 'Decide the contest',
  event: 'contest-decided',
  by: ['supervisor', 'city-approver'],
  from: {},
  guard: (issue) =>
    issue.listing.contested
      ? undefined
      : { code: 'NO_CONTEST', zh: '没有待决定的申诉。', en: 'No contest is pending.' },
  effect: (_issue, input) =>
    missing(input, { reason: '理由' }) ?? { facts: { reverse: input.reverse === true, reason: input.reason } },
  apply(issue, facts, at) {
    const old = issue.listing.scores.find((s) => s.id === issue.listing.contested?.scoreId);
    const reversal =
      facts.reverse && old
        ? [
            {
              id: `S${issue.listing.scores.length + 1}`,
              centiPoints: -old.centiPoints,
              rule: old.rule,
              reversalOf: old.id,
              at,
            },
          ]
        : [];
    return { listing: { ...issue.listing, contested: null, scores: [...issue.listing.scores, ...reversal] } };
  },
});
