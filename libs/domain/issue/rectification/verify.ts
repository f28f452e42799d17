import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { defineCommand } from '../definition.js';
import { withoutRequest } from '../feedback/request.js';
import { badField, missing, ownProposal } from '../refusals.js';
import { resumed, type ArmOptions } from '../clocks/arm.js';
import type { Issue } from '../state.js';
import { HERE } from './where.js';

export interface VerifyInput {
  readonly method: string;
  readonly finding: string;
  /** The second officer; the first is who records it. */
  readonly secondOfficer: string;
}

/** T36 属地核查通过 — two officers, on site or by monitored data. */
export const districtVerify = defineCommand<
  VerifyInput,
  { method: string; finding: string; officers: readonly string[] }
>({
  type: 'district-verify',
  t: 'T36',
  zh: '属地核查通过',
  en: 'Verify (district)',
  event: 'district-verified',
  by: ['caseworker'],
  from: {
    custody: ['assigned', 'received', 'deemed-received'],
    rectification: ['declared'],
    closure: ['open', 'reopened'],
  },
  to: { rectification: 'district-verified' },
  stops: ['verification'],
  starts: ['look-back'],
  effect(issue, input, context) {
    const gap = missing(input, { method: '核查方式', finding: '核查情况', secondOfficer: '另一名核查人员' });
    if (gap) return gap;
    const [first, second] = [context.actor.id, input.secondOfficer].map((id) => context.world.account(id));
    if (
      input.secondOfficer === context.actor.id ||
      !first?.certified ||
      !second?.certified ||
      second.unit !== issue.finding.district
    )
      return {
        code: 'TWO_OFFICERS_REQUIRED',
        field: 'secondOfficer',
        zh: '核查须由本区县两名持证人员进行。',
        en: 'Two certified officers of the district verify.',
        article: '行政处罚法 42',
        remedy: { zh: '另选一名本区县持证人员。', en: 'Name another certified officer of the district.' },
      };
    return {
      facts: { method: input.method, finding: input.finding, officers: [context.actor.id, input.secondOfficer] },
    };
  },
  apply: (issue, facts) => ({
    verifiedBy: [...new Set([...issue.verifiedBy, ...facts.officers])],
    handlers: [...new Set([...issue.handlers, ...facts.officers])],
    lookBackDrawn: null,
  }),
});

/** The rectification clock goes on from its old end: a declared end that does not hold is void. */
export function resumedRectification(issue: Issue): ArmOptions[] {
  const last = issue.clocks.filter((c) => c.key === 'rectification').at(-1);
  if (!issue.transfer) return last?.status === 'stopped' && last.owner === 'city' ? [resumed(last)] : [];
  // An earlier holder's term does not bind this district: the plan's ordinary term counts from now.
  if (last?.status !== 'stopped' || last.effective < issue.transfer.deliveredOn) return [{ key: 'rectification' }];
  return last.owner === 'city' ? [{ key: 'rectification', rule: last.rule, term: last.term }] : [resumed(last)];
}

/** T37 属地核查不通过 */
export const districtReject = defineCommand<{ reason: string }, { reason: string }>({
  type: 'district-reject',
  t: 'T37',
  zh: '属地核查不通过',
  en: 'Reject (district)',
  event: 'district-rejected',
  by: ['district-approver'],
  from: { custody: HERE, rectification: ['declared'], closure: ['open', 'reopened'] },
  to: { rectification: 'rework' },
  stops: ['verification'],
  effect: (issue, input) =>
    missing(input, { reason: '不通过原因' }) ?? { facts: { reason: input.reason }, start: resumedRectification(issue) },
});

/** T41 无法整改 — reported to the government for stop or closure. */
export const declareImpossible = defineCommand<{ report: string }, { report: string }>({
  type: 'declare-impossible',
  t: 'T41',
  zh: '报告无法整改',
  en: 'Declare impossible',
  event: 'rectification-impossible',
  by: ['district-approver'],
  from: { custody: HERE, rectification: ['active', 'rework'], closure: ['open', 'reopened'] },
  to: { rectification: 'impossible' },
  stops: ['rectification'],
  effect: (issue, input) =>
    missing(input, { report: '向政府报告文号' }) ?? { facts: { report: input.report }, ...withoutRequest(issue) },
  apply: (issue) => ({
    closureOrderPerformed: false,
    extension: issue.extension?.clock === 'rectification' ? null : issue.extension,
  }),
});

/** The closure order was carried out: only then does "impossible" count as done (C8 performed). */
export const recordClosureOrder = defineCommand<{ proof: string }, { proof: string }>({
  type: 'record-closure-order',
  t: 'T41a',
  zh: '登记停产关闭执行',
  en: 'Record the closure order’s execution',
  event: 'closure-order-performed',
  by: ['district-approver'],
  from: { custody: HERE, rectification: ['impossible'], closure: ['open', 'reopened'] },
  guard: (issue) =>
    issue.closureOrderPerformed ? { code: 'ALREADY_DONE', zh: '已登记。', en: 'Already recorded.' } : undefined,
  effect: (_issue, input) => missing(input, { proof: '执行证明' }) ?? { facts: { proof: input.proof } },
  apply: () => ({ closureOrderPerformed: true }),
});

export const WAIVER_KINDS: Readonly<Record<string, string>> = {
  moved: '已搬迁',
  demolished: '已拆除',
  stopped: '已依法停产',
  'not-established': '经查不属实',
};

/** T42 提出无需整改 — the point no longer exists, or the facts do not hold. */
export const proposeWaiver = defineCommand<
  { kind: string; proof: string },
  { kind: string; proof: string; by: string }
>({
  type: 'propose-waiver',
  t: 'T42',
  zh: '提出无需整改',
  en: 'Propose that no rectification is needed',
  event: 'waiver-proposed',
  stops: ['first-action'],
  by: ['district-approver'],
  from: {
    custody: ['received', 'deemed-received', 'assigned'],
    rectification: ['none', 'ordered', 'planned', 'active'],
    closure: ['open', 'reopened'],
  },
  guard: (issue) =>
    issue.waiverProposal ? { code: 'ALREADY_DONE', zh: '已提出，待市级确认。', en: 'Already proposed.' } : undefined,
  effect(_issue, input, context) {
    if (!WAIVER_KINDS[input.kind]) return badField('kind', '请选择无需整改的情形。', 'Choose a kind.');
    return (
      missing(input, { proof: '证明材料' }) ?? { facts: { kind: input.kind, proof: input.proof, by: context.actor.id } }
    );
  },
  apply: (_issue, facts) => ({ waiverProposal: facts }),
});

function decidable(issue: Issue, context: Context): Refusal | undefined {
  if (!issue.waiverProposal)
    return { code: 'NO_WAIVER_PROPOSED', zh: '区县没有提出无需整改。', en: 'The district proposed none.' };
  return issue.waiverProposal.by === context.actor.id ? ownProposal : undefined;
}

/** T42 确认无需整改 */
export const confirmWaiver = defineCommand({
  type: 'confirm-waiver',
  t: 'T42',
  zh: '确认无需整改',
  en: 'Confirm the waiver',
  event: 'waiver-confirmed',
  by: ['coordinator'],
  from: { custody: HERE, rectification: ['none', 'ordered', 'planned', 'active'], closure: ['open', 'reopened'] },
  to: { rectification: 'waived' },
  stops: ['rectification', 'first-action'],
  guard: decidable,
  effect: (issue) => ({ facts: { kind: issue.waiverProposal?.kind ?? '' }, ...withoutRequest(issue) }),
  apply: (issue) => ({
    waiverProposal: null,
    extension: issue.extension?.clock === 'rectification' ? null : issue.extension,
  }),
});

export const refuseWaiver = defineCommand<{ reason: string }, { reason: string }>({
  type: 'refuse-waiver',
  t: 'T42',
  zh: '不同意无需整改',
  en: 'Refuse the waiver',
  event: 'waiver-refused',
  by: ['coordinator'],
  from: {},
  guard: decidable,
  effect: (_issue, input) => missing(input, { reason: '理由' }) ?? { facts: { reason: input.reason } },
  apply: () => ({ waiverProposal: null }),
});
