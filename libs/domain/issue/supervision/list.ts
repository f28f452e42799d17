import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { running } from '../clocks/reduce.js';
import { defineCommand } from '../definition.js';
import { badField, missing, ownProposal } from '../refusals.js';
import type { Issue } from '../state.js';
import { groundsOf, triggersOf } from './triggers.js';

const noProposal: Refusal = {
  code: 'NO_LISTING_PROPOSED',
  zh: '没有待决定的纳入清单建议。',
  en: 'No listing is proposed.',
};

/** T102 建议纳入清单 — by the process, when L1, L2 or L3 holds. The district is heard; a person decides. Plan 001, 三(二)三. */
export const proposeListing = defineCommand({
  type: 'propose-listing',
  t: 'T102',
  zh: '建议纳入督察问题清单',
  en: 'Propose for the inspection list',
  basis: 'plan 001, 三(二)三',
  event: 'listing-proposed',
  by: ['system', 'supervisor'],
  from: { supervision: ['normal', 'released'], closure: ['open', 'reopened', 'pending'] },
  starts: ['listing-hearing'],
  guard(issue, context) {
    if (issue.listing.proposal) return { code: 'ALREADY_DONE', zh: '已建议，待决定。', en: 'Already proposed.' };
    return triggersOf(issue, context.now).length
      ? undefined
      : {
          code: 'NO_LISTING_GROUND',
          zh: '未出现整改逾期或整改不严不实、不到位；反馈逾期本身不纳入清单。',
          en: 'Rectification is neither late nor found wanting; a late feedback alone is no ground.',
          article: 'plan 001, 三(二)三',
        };
  },
  effect(issue, _input: object, context) {
    const found = triggersOf(issue, context.now);
    return { facts: { trigger: found[0]?.kind ?? 'L1', settles: found.map((t) => t.fact), by: context.actor.id } };
  },
  apply: (issue, facts: { trigger: 'L1' | 'L2' | 'L3'; settles: readonly string[]; by: string }, at) => ({
    listing: {
      ...issue.listing,
      proposal: { trigger: facts.trigger, by: facts.by, at, districtComment: null },
      settled: [...issue.listing.settled, ...facts.settles],
    },
  }),
});

/** The district is heard before the decision (K41). */
export const commentOnListing = defineCommand<{ comment: string }, { comment: string }>({
  type: 'comment-on-listing',
  t: 'T102a',
  zh: '陈述意见',
  en: 'Comment on the proposal',
  event: 'listing-commented',
  by: ['district-approver'],
  from: {},
  stops: ['listing-hearing'],
  guard: (issue) =>
    !issue.listing.proposal
      ? noProposal
      : issue.listing.proposal.districtComment
        ? { code: 'ALREADY_DONE', zh: '已陈述意见。', en: 'Already commented.' }
        : undefined,
  effect: (_issue, input) => missing(input, { comment: '意见' }) ?? { facts: { comment: input.comment } },
  apply: (issue, facts) => ({
    listing: {
      ...issue.listing,
      proposal: issue.listing.proposal && { ...issue.listing.proposal, districtComment: facts.comment },
    },
  }),
});

/** The fact behind the proposal must still be true when a person decides: rectification that is done meanwhile is not listed. */
function stillTrue(issue: Issue, context: Context): Refusal | undefined {
  const own = notByProposer(issue, context);
  if (own) return own;
  if (groundsOf(issue, context.now).length === 0)
    return {
      code: 'LISTING_GROUND_GONE',
      zh: '纳入清单的事由现已不成立（整改已报完成、期限已延或反馈已通过）。',
      en: 'The ground no longer holds: declared complete, extended, or answered meanwhile.',
      article: 'plan 001, 三(二)三',
      remedy: { zh: '请“不纳入清单”。', en: 'Reject the proposal.' },
    };
  const hearing = running(issue.clocks, 'listing-hearing');
  return hearing && context.now < hearing.endsAt
    ? {
        code: 'DISTRICT_NOT_HEARD',
        zh: `区县可在 ${hearing.effective} 24:00 前陈述意见，此前不能纳入清单。`,
        en: `The district may comment until ${hearing.effective} at 24:00; not before.`,
        article: 'plan 001, 三(二)三（本方案解释）',
        remedy: { zh: '待区县陈述意见或期满后决定。', en: 'Wait for its comment or the end of the term.' },
      }
    : undefined;
}

/** I6: an officer who proposed by hand leaves the decision to another. */
const notByProposer = (issue: Issue, context: Context): Refusal | undefined =>
  !issue.listing.proposal ? noProposal : issue.listing.proposal.by === context.actor.id ? ownProposal : undefined;

export interface EnterListInput {
  readonly entryNo: string;
  readonly reason: string;
  /** Points deducted, in hundredths; the scoring rule is the owner's, so the number is entered by a person. */
  readonly centiPoints: number;
  readonly scoreRule: string;
}

/** T103 纳入清单 — a decision by a city role with entry number and score. Plan 001, 三(二)三. */
export const enterList = defineCommand<EnterListInput, EnterListInput & { scoreId: string }>({
  type: 'enter-list',
  t: 'T103',
  zh: '纳入督察问题清单',
  en: 'Enter on the inspection list',
  basis: 'plan 001, 三(二)三',
  event: 'listed',
  by: ['supervisor', 'city-approver'],
  from: { supervision: ['normal', 'released'], closure: ['open', 'reopened', 'pending'] },
  to: { supervision: 'listed' },
  stops: ['listing-hearing', 'closure-review'],
  guard: stillTrue,
  effect(issue, input) {
    const gap = missing(input, { entryNo: '清单编号', reason: '纳入理由', scoreRule: '扣分依据' });
    if (gap) return gap;
    if (!Number.isSafeInteger(input.centiPoints) || input.centiPoints <= 0 || input.centiPoints > 10_000)
      return badField('centiPoints', '扣分须大于 0、不超过 100 分。', 'Points lie above 0 and up to 100.');
    const { entryNo, reason, centiPoints, scoreRule } = input;
    return {
      facts: { entryNo, reason, centiPoints, scoreRule, scoreId: `S${issue.listing.scores.length + 1}` },
      moves: issue.tracks.closure === 'pending' ? { closure: 'open' } : {},
      // One term for contesting at a time: a new deduction gives a new one, for all deductions.
      supersede: issue.clocks.filter((c) => c.key === 'score-appeal' && c.status === 'running').map((c) => c.id),
      start: [{ key: 'score-appeal' }],
    };
  },
  apply: (issue, facts, at) => ({
    listing: {
      ...issue.listing,
      proposal: null,
      entryNo: facts.entryNo,
      scores: [
        ...issue.listing.scores,
        { id: facts.scoreId, centiPoints: facts.centiPoints, rule: facts.scoreRule, reversalOf: null, at },
      ],
    },
  }),
});

export const rejectListing = defineCommand<{ reason: string }, { reason: string }>({
  type: 'reject-listing',
  t: 'T103',
  zh: '不纳入清单',
  en: 'Reject the listing',
  event: 'listing-rejected',
  by: ['supervisor', 'city-approver'],
  from: {},
  stops: ['listing-hearing'],
  guard: notByProposer,
  effect: (_issue, input) => missing(input, { reason: '理由' }) ?? { facts: { reason: input.reason } },
  apply: (issue) => ({ listing: { ...issue.listing, proposal: null } }),
});
