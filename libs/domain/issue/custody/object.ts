import { defineCommand } from '../definition.js';
import { badField, homeConflict, missing, missingList, optional } from '../refusals.js';
import { daysBetween, toShanghaiDate } from '../../clock/index.js';
import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { today } from '../clocks/arm.js';
import { running } from '../clocks/reduce.js';
import { parametersOf } from '../decide.js';
import { feedbackFromReceipt } from './receive.js';
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
export const object = defineCommand<
  ObjectInput,
  { ground: string; reason: string; by: string; from: Issue['tracks']['custody']; late: boolean }
>({
  type: 'object',
  t: 'T11',
  zh: '提出异议',
  en: 'Object',
  event: 'objected',
  by: ['liaison', 'district-approver'],
  from: {
    custody: ['transferred', 'received', 'deemed-received', 'assigned'],
    supervision: ['normal', 'released'],
    closure: ['open', 'reopened'],
  },
  to: { custody: 'objected' },
  stops: ['receipt'], // whoever objects has the letter
  effect(issue, input, context) {
    if (!OBJECTION_GROUNDS[input.ground])
      return badField('ground', '请选择异议理由。', 'Choose a ground of objection.');
    const gap = missing(input, { reason: '异议说明' }) ?? missingList(input, { evidence: '证据' });
    if (gap) return gap;
    if (issue.objectionGrounds.includes(input.ground))
      return {
        code: 'OBJECTION_REPEATED',
        field: 'ground',
        zh: `以“${OBJECTION_GROUNDS[input.ground]}”为由的异议已提出过，同一理由只能提一次。`,
        en: 'An objection on this ground was already lodged; each ground may be used once.',
        remedy: { zh: '如有其他理由，请另选理由提出。', en: 'Use another ground, if there is one.' },
      };
    const clock = running(issue.clocks, 'feedback');
    const late = clock !== undefined && context.now >= clock.endsAt;
    const from = issue.tracks.custody;
    const { start = [], moves = {} } = from === 'transferred' ? feedbackFromReceipt(issue, context) : {};
    return {
      facts: { ground: input.ground, reason: input.reason, by: context.actor.id, from, late },
      start: [{ key: 'objection' }, ...start],
      moves,
    };
  },
  apply: (issue, facts, at) => ({
    objection: { ground: facts.ground, reason: facts.reason, by: facts.by, at, from: facts.from, late: facts.late },
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
export const acceptObjection = defineCommand<AcceptObjectionInput, AcceptObjectionInput & { objector: string }>({
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
    const wrongDistrict = districtProblem(issue, input, context);
    if (wrongDistrict) return wrongDistrict;
    const district = optional(input.district);
    const body = optional(input.body);
    if (input.outcome === 'void' && issue.tracks.penalty === 'filed')
      return {
        code: 'CASE_PENDING',
        zh: '已立案，不能作废。',
        en: 'A case is pending; the issue cannot be voided.',
        article: '行政处罚法 54',
        remedy: { zh: '改选“重新分派”，或驳回异议。', en: 'Reroute it, or reject the objection.' },
      };
    return {
      facts: {
        outcome: input.outcome,
        reason: input.reason,
        objector: issue.finding.district,
        ...(district ? { district } : {}),
        ...(body ? { body } : {}),
      },
      moves: {
        custody: custody[input.outcome],
        feedback: 'not-due',
        ...(input.outcome === 'void' ? { closure: 'cancelled' as const } : {}),
      },
      // What the objecting district owed falls away; the next letter starts it anew.
      cancel:
        input.outcome === 'reroute'
          ? [...ROUTING_CLOCKS, 'rectification', 'verification', 'score-appeal']
          : ALL_OWN_CLOCKS,
      start: input.outcome === 'move-out' ? [{ key: 'moved-out' }] : [],
    };
  },
  apply: (issue, facts) => ({
    ...nothingPending(issue),
    openedForReview: false,
    caseworkers: [],
    movedOutTo: facts.body ?? null,
    submissions: issue.submissions.map((s) => (s.outcome === 'pending' ? { ...s, outcome: 'withdrawn' as const } : s)),
    ...(facts.outcome === 'reroute' ? rerouted : {}),
    ...(facts.district ? { finding: { ...issue.finding, district: facts.district } } : {}),
  }),
});

/** Another district starts with a clean sheet. */
const rerouted = {
  transfer: null,
  parameters: null,
  objectionGrounds: [],
  transferApprovedBy: null,
  listedBy: null,
  extensionsGranted: { feedback: 0, rectification: 0 },
} as const;

/** The right district must exist, and must not be the home of whoever inspected (I6). */
function districtProblem(issue: Issue, input: AcceptObjectionInput, context: Context): Refusal | undefined {
  if (input.district === undefined || input.outcome !== 'reroute') return undefined;
  const district = context.world.district(input.district);
  if (!district || (district.validTo !== null && district.validTo < today(context)))
    return badField('district', '没有这个区县。', 'Unknown district.');
  const inConflict = issue.finding.inspectors.find((id) => context.world.account(id)?.homeDistrict === input.district);
  return inConflict === undefined
    ? undefined
    : {
        ...homeConflict(inConflict),
        field: 'district',
        remedy: { zh: '请作废后由其他检查组重新登记。', en: 'Void the issue and let another team register it.' },
      };
}

/** The plan's switch: days between lodging and decision come back to the fifteen, if the objection came in time (default: none). */
function daysBack(issue: Issue, context: Context): number {
  if (!parametersOf(issue, context).objection.givesDaysBack || !issue.objection || issue.objection.late) return 0;
  return daysBetween(toShanghaiDate(issue.objection.at), today(context));
}

/** T13 异议不成立 — back to where it stood; nothing is added to the clock unless the plan says so (default: no). */
export const rejectObjection = defineCommand<{ reason: string }, { reason: string; daysBack: number }>({
  type: 'reject-objection',
  t: 'T13',
  zh: '驳回异议',
  en: 'Reject objection',
  event: 'objection-rejected',
  by: ['coordinator'],
  from: { custody: ['objected'] },
  stops: ['objection'],
  effect(issue, input, context) {
    const gap = missing(input, { reason: '驳回理由' });
    if (gap) return gap;
    const before = issue.objection?.from ?? 'received';
    const days = daysBack(issue, context);
    const clock = days > 0 ? running(issue.clocks, 'feedback') : undefined;
    return {
      facts: { reason: input.reason, daysBack: clock ? days : 0 },
      // An objection is proof that the letter arrived: the receipt question is settled.
      moves: { custody: before === 'transferred' ? 'received' : before },
      supersede: clock ? [clock.id] : [],
      start: clock
        ? [
            {
              key: 'feedback',
              start: clock.start,
              term: clock.term,
              rule: clock.rule,
              extensions: [...clock.extensions, { n: days, unit: 'CAL' }],
            },
          ]
        : [],
    };
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
