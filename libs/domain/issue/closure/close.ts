import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { ALL_OWN_CLOCKS } from '../custody/object.js';
import { defineCommand } from '../definition.js';
import { reviewerConflict } from '../rectification/look-back.js';
import { badField, missing, ownProposal } from '../refusals.js';
import type { Issue } from '../state.js';
import { obligationsOf } from './obligations.js';

function unmet(issue: Issue): Refusal | undefined {
  const open = obligationsOf(issue).filter((o) => !o.met);
  if (!open.length) return undefined;
  return {
    code: 'OBLIGATIONS_OPEN',
    zh: `还不能销号，尚缺：${open.map((o) => o.zh).join('；')}。`,
    en: `Not ready for sign-off; still open: ${open.map((o) => o.en).join('; ')}.`,
    article: 'plan 001, 三(二)三',
    remedy: { zh: '逐项办结所列事项后再申请销号。', en: 'Settle what is listed, then propose again.' },
  };
}

/** T110 申请销号 */
export const proposeClosure = defineCommand<{ summary: string }, { summary: string; by: string }>({
  type: 'propose-closure',
  t: 'T110',
  zh: '申请销号',
  en: 'Propose sign-off',
  event: 'closure-proposed',
  by: ['district-approver', 'coordinator'],
  from: {
    closure: ['open', 'reopened'],
    custody: ['assigned', 'received', 'deemed-received', 'moved-out', 'direct', 'listed', 'transfer-approved'],
  },
  to: { closure: 'pending' },
  starts: ['closure-review'],
  guard: unmet,
  effect: (_issue, input, context) =>
    missing(input, { summary: '销号说明' }) ?? { facts: { summary: input.summary, by: context.actor.id } },
  apply: (_issue, facts) => ({ closureProposedBy: facts.by }),
});

/** Serious, or ever on the inspection list. */
export const highStakes = (issue: Issue): boolean =>
  issue.classification?.severity === 'serious' || issue.listing.entryNo !== null;

/** Serious issues and those with a list history are closed by the city's approver. */
function closerProblem(issue: Issue, context: Context): Refusal | undefined {
  if (context.actor.id === issue.closureProposedBy) return ownProposal;
  if (highStakes(issue) && !context.actor.roles.includes('city-approver'))
    return {
      code: 'CITY_APPROVER_REQUIRED',
      zh: '重点突出问题或曾纳入督察清单的问题须由市级审批领导销号。',
      en: 'Serious or once listed issues are signed off by the city approver.',
      remedy: { zh: '请市级审批领导办理。', en: 'Let the city approver sign it off.' },
    };
  return unmet(issue);
}

/** T111 销号 — all own clocks end here. */
export const close = defineCommand<{ opinion: string }, { opinion: string }>({
  type: 'close',
  t: 'T111',
  zh: '销号',
  en: 'Sign off',
  basis: 'plan 001, 三(二)三',
  event: 'closed',
  by: ['coordinator', 'city-approver'],
  from: { closure: ['pending'] },
  to: { closure: 'closed' },
  stops: ['closure-review'],
  guard: closerProblem,
  effect: (_issue, input) =>
    missing(input, { opinion: '销号意见' }) ?? {
      facts: { opinion: input.opinion },
      cancel: ALL_OWN_CLOCKS.filter((k) => k !== 'closure-review'),
    },
  apply: (_issue, _facts, at) => ({ closedAt: at }),
});

/** T112 退回销号申请 */
export const returnClosure = defineCommand<{ reason: string }, { reason: string }>({
  type: 'return-closure',
  t: 'T112',
  zh: '退回销号申请',
  en: 'Return the sign-off request',
  event: 'closure-returned',
  by: ['coordinator', 'city-approver'],
  from: { closure: ['pending'] },
  to: { closure: 'open' },
  stops: ['closure-review'],
  effect: (_issue, input) => missing(input, { reason: '退回理由' }) ?? { facts: { reason: input.reason } },
  apply: () => ({ closureProposedBy: null }),
});

export const REOPEN_GROUNDS: Readonly<Record<string, string>> = {
  rebound: '反弹',
  'false-data': '数据弄虚作假',
  revoked: '决定被撤销',
};

/** T113 重启 — counts as open again, in a new round; old records stay as they are. */
export const reopen = defineCommand<{ ground: string; reason: string }, { ground: string; reason: string }>({
  type: 'reopen',
  t: 'T113',
  zh: '重启',
  en: 'Reopen',
  event: 'reopened',
  by: ['reviewer', 'coordinator'],
  from: {
    closure: ['closed'],
    custody: ['received', 'deemed-received', 'assigned', 'direct', 'listed', 'transfer-approved'],
  },
  to: { closure: 'reopened', rectification: 'rebound' },
  guard: (issue, context) =>
    context.actor.roles.includes('coordinator') ? undefined : reviewerConflict(issue, context),
  effect(_issue, input) {
    if (!REOPEN_GROUNDS[input.ground]) return badField('ground', '请选择重启事由。', 'Choose a ground.');
    return missing(input, { reason: '说明' }) ?? { facts: { ground: input.ground, reason: input.reason } };
  },
  apply: () => ({ closedAt: null, closureProposedBy: null, lookBackDrawn: null }),
});
