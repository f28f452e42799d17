import { addDays } from '../../clock/index.js';
import { today } from '../clocks/arm.js';
import { running } from '../clocks/reduce.js';
import { parametersOf } from '../decide.js';
import { defineCommand } from '../definition.js';
import { badField, isDay, missing, missingList, optionalList } from '../refusals.js';
import { withoutRequest } from '../feedback/request.js';
import { HERE } from './where.js';

export interface OrderInput {
  readonly orderNo: string;
  readonly content: string;
}

/** T30 责令改正 — goes with every penalty and every leniency. Also on the spot, before the transfer. Penalty Act 28. */
export const orderCorrection = defineCommand<OrderInput, OrderInput>({
  type: 'order-correction',
  t: 'T30',
  zh: '责令改正',
  en: 'Order correction',
  basis: '行政处罚法 28',
  event: 'correction-ordered',
  by: ['caseworker', 'inspector'],
  from: {
    custody: [
      'registered',
      'classified',
      'direct',
      'listed',
      'transfer-approved',
      'received',
      'deemed-received',
      'assigned',
    ],
    rectification: ['none'],
    closure: ['open', 'reopened'],
  },
  to: { rectification: 'ordered' },
  stops: ['first-action'],
  effect: (_issue, input) =>
    missing(input, { orderNo: '文书号', content: '责令内容' }) ?? {
      facts: { orderNo: input.orderNo, content: input.content },
    },
});

/** T43 反弹后再次责令 — a new round with its own clocks. */
export const orderAgain = defineCommand<OrderInput, OrderInput>({
  type: 'order-again',
  t: 'T43',
  zh: '再次责令改正',
  en: 'Order correction again',
  basis: '行政处罚法 28',
  event: 'correction-ordered-again',
  by: ['caseworker', 'inspector'],
  from: { custody: HERE, rectification: ['rebound'], closure: ['open', 'reopened'] },
  to: { rectification: 'ordered' },
  stops: ['first-action'],
  effect: (_issue, input) =>
    missing(input, { orderNo: '文书号', content: '责令内容' }) ?? {
      facts: { orderNo: input.orderNo, content: input.content },
    },
  apply: (issue) => ({
    round: issue.round + 1,
    lookBackDrawn: null,
    extensionsGranted: { ...issue.extensionsGranted, rectification: 0 },
  }),
});

/** T31 立行立改 — simple faults, put right within the plan's few days. */
export const rectifyImmediately = defineCommand({
  type: 'rectify-immediately',
  t: 'T31',
  zh: '立行立改',
  en: 'Rectify at once',
  event: 'immediate-rectification-begun',
  by: ['caseworker', 'inspector'],
  from: { custody: HERE, rectification: ['ordered'], closure: ['open', 'reopened'] },
  to: { rectification: 'active' },
  effect(issue, _input: object, context) {
    // K9i does not roll: at once means at once, rest days or not.
    const term = { n: parametersOf(issue, context).rectification.immediateDays, unit: 'CAL', roll: 'NONE' } as const;
    const owner = issue.transfer ? {} : ({ owner: 'city' } as const);
    return {
      facts: { end: addDays(today(context), term.n) },
      start: [{ key: 'rectification', rule: 'K9i', term, ...owner }],
    };
  },
  apply: (_issue, facts: { end: string }) => ({ rectificationEnd: facts.end }),
});

export interface PlanInput {
  readonly measures: string;
  readonly responsible: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly endDate: string;
}

/** T32 整改方案 — measures, who is responsible, and an end date within the plan's cap. */
export const setPlan = defineCommand<PlanInput, PlanInput>({
  type: 'set-rectification-plan',
  t: 'T32',
  zh: '确定整改方案',
  en: 'Set the rectification plan',
  event: 'rectification-planned',
  by: ['district-approver', 'caseworker'],
  from: { custody: HERE, rectification: ['ordered'], closure: ['open', 'reopened'] },
  to: { rectification: 'planned' },
  effect(issue, input, context) {
    const gap = missing(input, { measures: '整改措施', responsible: '责任人（单位）', endDate: '完成时限' });
    if (gap) return gap;
    const cap = addDays(today(context), parametersOf(issue, context).rectification.capDays);
    if (!isDay(input.endDate))
      return badField('endDate', '完成时限不是有效日期，请写成 2024-06-21。', 'Not a valid date.');
    if (input.endDate < today(context) || input.endDate > cap)
      return badField('endDate', `完成时限须在今天至 ${cap} 之间。`, `The end date lies between today and ${cap}.`);
    const term = { n: 0, unit: 'CAL', roll: 'FWD' } as const;
    return {
      facts: { measures: input.measures, responsible: input.responsible, endDate: input.endDate },
      start: [{ key: 'rectification', start: input.endDate, term }],
    };
  },
  apply: (_issue, facts) => ({ rectificationEnd: facts.endDate }),
});

/** T33 开始整改 */
export const startRectification = defineCommand({
  type: 'start-rectification',
  t: 'T33',
  zh: '开始整改',
  en: 'Start rectification',
  event: 'rectification-started',
  by: ['caseworker'],
  from: { custody: HERE, rectification: ['planned'], closure: ['open', 'reopened'] },
  to: { rectification: 'active' },
});

/** T34 进展 */
export const reportProgress = defineCommand<
  { progress: string; evidence?: readonly string[] },
  { progress: string; evidence: readonly string[] }
>({
  type: 'report-progress',
  t: 'T34',
  zh: '登记整改进展',
  en: 'Report progress',
  event: 'progress-reported',
  by: ['caseworker'],
  from: { custody: HERE, rectification: ['active', 'rework'], closure: ['open', 'reopened'] },
  effect: (_issue, input) =>
    missing(input, { progress: '进展情况' }) ?? {
      facts: { progress: input.progress, evidence: optionalList(input.evidence) },
    },
});

/** T35 报完 — its moment is the measured end of the rectification clock, if the district confirms it (T36). */
export const declareComplete = defineCommand<{ proof: readonly string[] }, { proof: readonly string[]; late: boolean }>(
  {
    type: 'declare-complete',
    t: 'T35',
    zh: '报告整改完成',
    en: 'Declare complete',
    event: 'rectification-declared',
    by: ['caseworker', 'inspector'],
    from: { custody: HERE, rectification: ['active', 'rework'], closure: ['open', 'reopened'] },
    to: { rectification: 'declared' },
    stops: ['rectification'],
    effect(issue, input, context) {
      const gap = missingList(input, { proof: '完成证明材料' });
      if (gap) return gap;
      const clock = running(issue.clocks, 'rectification');
      return {
        facts: { proof: input.proof, late: clock !== undefined && context.now >= clock.endsAt },
        // Before the letter no district can verify: K11 then starts with the transfer.
        start: issue.transfer ? [{ key: 'verification' }] : [],
        ...withoutRequest(issue),
      };
    },
    apply: (issue) => ({ extension: issue.extension?.clock === 'rectification' ? null : issue.extension }),
  },
);
