import { parametersOf } from '../decide.js';
import { defineCommand, type Effect } from '../definition.js';
import type { Issue } from '../state.js';
import type { Context } from '../../kernel/aggregate.js';
import { running } from '../clocks/reduce.js';

/** Where a plan counts from receipt, the fifteen days begin now. */
export function feedbackFromReceipt(issue: Issue, context: Context): Pick<Effect<object>, 'start' | 'moves'> {
  if (parametersOf(issue, context).feedback.startEvent !== 'received' || issue.tracks.feedback !== 'not-due') return {};
  // After the receipt term the letter counts as received on its last day, however late somebody signs or the process notices.
  const clock = running(issue.clocks, 'receipt');
  const from = clock && context.now >= clock.endsAt ? { start: clock.effective } : {};
  return { start: [{ key: 'feedback', ...from }], moves: { feedback: 'awaiting' } };
}

/** T9 签收 */
export const receive = defineCommand({
  type: 'receive',
  t: 'T9',
  zh: '签收',
  en: 'Sign for receipt',
  event: 'received',
  by: ['liaison', 'district-approver'],
  from: { custody: ['transferred'] },
  to: { custody: 'received' },
  stops: ['receipt'],
  effect: (issue, _input: object, context) => ({
    facts: { by: context.actor.id },
    ...feedbackFromReceipt(issue, context),
  }),
});

/** T10 视为签收 — the receipt term ran out: a late signature cannot stop the clock. */
export const deemReceived = defineCommand({
  type: 'deem-received',
  t: 'T10',
  zh: '视为签收',
  en: 'Deem received',
  event: 'deemed-received',
  by: ['system'],
  from: { custody: ['transferred'] },
  to: { custody: 'deemed-received' },
  guard(issue, context) {
    const clock = running(issue.clocks, 'receipt');
    return clock && context.now >= clock.endsAt
      ? undefined
      : { code: 'NOT_YET_DUE', zh: '签收期限未到。', en: 'The receipt term has not ended.' };
  },
  effect(issue, _input: object, context) {
    const clock = running(issue.clocks, 'receipt');
    return {
      facts: { legalDate: clock?.effective ?? '', clockId: clock?.id ?? '' },
      expire: ['receipt'],
      ...feedbackFromReceipt(issue, context),
    };
  },
  apply: (issue, facts: { legalDate: string; clockId: string }) => ({
    breaches: [...issue.breaches, { clockId: facts.clockId, key: 'receipt', legalDate: facts.legalDate }],
  }),
});
