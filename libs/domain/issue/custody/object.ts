import { defineCommand } from '../definition.js';
import { badField, missing } from '../refusals.js';
import { running } from '../clocks/reduce.js';
import type { Issue } from '../state.js';

export const OBJECTION_GROUNDS: Readonly<Record<string, string>> = {
  'wrong-district': '不属本辖区',
  'wrong-facts': '事实有误',
  'not-competent': '无管辖权',
};

export interface ObjectInput {
  readonly ground: string;
  readonly reason: string;
  readonly evidence: readonly string[];
}

/** T11 异议 — once per ground; the feedback clock keeps running (I15). */
export const object = defineCommand<ObjectInput, { ground: string; reason: string; by: string; from: Issue['tracks']['custody']; late: boolean }>({
  type: 'object',
  t: 'T11',
  zh: '提出异议',
  en: 'Object',
  event: 'objected',
  by: ['liaison', 'district-approver'],
  from: { custody: ['transferred', 'received', 'deemed-received', 'assigned'], supervision: ['normal', 'released'], closure: ['open', 'reopened'] },
  to: { custody: 'objected' },
  starts: ['objection'],
  effect(issue, input, context) {
    if (!OBJECTION_GROUNDS[input.ground]) return badField('ground', '请选择异议理由。', 'Choose a ground of objection.');
    const gap = missing(input, { reason: '异议说明', evidence: '证据' });
    if (gap) return gap;
    if (issue.objectionGrounds.includes(input.ground))
      return {
        code: 'OBJECTION_REPEATED',
        field: 'ground',
        zh: `以“${OBJECTION_GROUNDS[input.ground]}”为由的异议已提出过，同一理由只能提一次。`,
        en: 'An objection on this ground was already lodged; each ground may be used once.',
      };
    const clock = running(issue.clocks, 'feedback');
    const late = clock !== undefined && context.now >= clock.endsAt;
    return { facts: { ground: input.ground, reason: input.reason, by: context.actor.id, from: issue.tracks.custody, late } };
  },
  apply: (issue, facts, at) => ({
    objection: { ground: facts.ground, reason: facts.reason, by: facts.by, at, from: facts.from },
    objectionGrounds: [...issue.objectionGrounds, facts.ground],
  }),
});

export interface AcceptObjectionInput {
  readonly outcome: 'reroute' | 'void' | 'move-out';
  readonly reason: string;
  /** For `reroute`: the district that is right, if it is another. */
  readonly district?: string;
  /** For `move-out`: the competent body. */
  readonly body?: string;
}

/** T12 异议成立 — back to routing, void, or to the competent body; the fifteen days are cancelled. */
export const acceptObjection = defineCommand<AcceptObjectionInput, AcceptObjectionInput>({
  type: 'accept-objection',
  t: 'T12',
  zh: '采纳异议',
  en: 'Uphold objection',
  event: 'objection-upheld',
  by: ['coordinator'],
  from: { custody: ['objected'], penalty: ['unanswered', 'not-filed', 'filed'], supervision: ['normal', 'released'] },
  stops: ['objection'],
  effect(issue, input, context) {
    const gap = missing(input, { reason: '理由' });
    if (gap) return gap;
    const custody = { reroute: 'classified', void: 'void', 'move-out': 'moved-out' } as const;
    if (!custody[input.outcome]) return badField('outcome', '请选择处理结果。', 'Choose an outcome.');
    if (input.outcome === 'move-out') {
      const noBody = missing(input, { body: '有权部门' });
      if (noBody) return noBody;
    }
    if (input.district !== undefined && !context.world.district(input.district))
      return badField('district', '没有这个区县。', 'Unknown district.');
    if (input.outcome === 'void' && issue.tracks.penalty === 'filed')
      return { code: 'CASE_PENDING', zh: '已立案，须先处理案件再作废。', en: 'A case is pending; conclude it before voiding.' };
    return {
      facts: { outcome: input.outcome, reason: input.reason, ...(input.district ? { district: input.district } : {}), ...(input.body ? { body: input.body } : {}) },
      moves: {
        custody: custody[input.outcome],
        feedback: 'not-due',
        ...(input.outcome === 'void' ? { closure: 'cancelled' as const } : {}),
      },
      cancel: input.outcome === 'reroute' ? ROUTING_CLOCKS : ALL_OWN_CLOCKS,
      start: input.outcome === 'move-out' ? [{ key: 'moved-out' }] : [],
    };
  },
  apply: (issue, facts) => ({
    ...nothingPending(issue),
    openedForReview: false,
    caseworkers: [],
    movedOutTo: facts.body ?? null,
    ...(facts.outcome === 'reroute' ? { transfer: null, parameters: null, objectionGrounds: [], transferApprovedBy: null } : {}),
    ...(facts.district ? { finding: { ...issue.finding, district: facts.district } } : {}),
  }),
});

/** T13 异议不成立 — back to where it stood; nothing is added to the clock unless the plan says so (default: no). */
export const rejectObjection = defineCommand<{ reason: string }, { reason: string }>({
  type: 'reject-objection',
  t: 'T13',
  zh: '驳回异议',
  en: 'Reject objection',
  event: 'objection-rejected',
  by: ['coordinator'],
  from: { custody: ['objected'] },
  stops: ['objection'],
  effect(issue, input) {
    const gap = missing(input, { reason: '驳回理由' });
    if (gap) return gap;
    const before = issue.objection?.from ?? 'received';
    // An objection is proof that the letter arrived: the receipt question is settled.
    return { facts: { reason: input.reason }, moves: { custody: before === 'transferred' ? 'received' : before }, cancel: ['receipt'] };
  },
  apply: () => ({ objection: null }),
});

/** What a district still owed or asked falls away when the issue leaves it. */
export const nothingPending = (issue: Issue): Partial<Issue> => ({
  objection: null,
  draftFeedback: null,
  extension: null,
  waiverProposal: null,
  urge: null,
  listing: { ...issue.listing, proposal: null, contested: null },
});

const ROUTING_CLOCKS = [
  'receipt',
  'feedback',
  'rework',
  'feedback-review',
  'extension-decision',
  'first-action',
  'penalty-question',
  'urge-answer',
  'listing-hearing',
] as const;
export const ALL_OWN_CLOCKS = [
  'classification',
  ...ROUTING_CLOCKS,
  'objection',
  'moved-out',
  'rectification',
  'verification',
  'look-back',
  'raised-report',
  'score-appeal',
  'closure-review',
] as const;
