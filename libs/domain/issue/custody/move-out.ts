import { defineCommand } from '../definition.js';
import { missing } from '../refusals.js';
import { ALL_OWN_CLOCKS, nothingPending } from './object.js';

/** T8 移送有权部门 — another authority is competent; from now on we follow up. Penalty Act 25 (no passing on in circles). */
export const moveOut = defineCommand<{ body: string; reason: string }, { body: string; reason: string }>({
  type: 'move-out',
  t: 'T8',
  zh: '移送有权部门',
  en: 'Move to the competent body',
  event: 'moved-out',
  by: ['coordinator', 'district-approver'],
  from: {
    custody: ['classified', 'objected', 'assigned'],
    penalty: ['unanswered', 'not-filed'],
    rectification: ['none', 'ordered'],
    supervision: ['normal', 'released'],
    closure: ['open', 'reopened'],
  },
  to: { custody: 'moved-out', feedback: 'not-due' },
  guard: (issue) =>
    issue.listing.proposal
      ? {
          code: 'LISTING_PENDING',
          zh: '该问题已被建议纳入督察问题清单，须先作出决定再移送。',
          en: 'A listing is proposed; it is decided before the issue moves on.',
          article: 'plan 001, 三(二)三',
          remedy: {
            zh: '先由督办岗“纳入”或“不纳入”清单。',
            en: 'Let the supervision officer decide the proposal first.',
          },
        }
      : undefined,
  effect(_issue, input) {
    const gap = missing(input, { body: '有权部门', reason: '移送理由' });
    if (gap) return gap;
    return { facts: { body: input.body, reason: input.reason }, cancel: ALL_OWN_CLOCKS, start: [{ key: 'moved-out' }] };
  },
  apply: (issue, facts) => ({ ...nothingPending(issue), movedOutTo: facts.body }),
});

/** The competent body answered; the issue may be signed off on that answer. */
export const recordMovedOutAnswer = defineCommand<{ answer: string }, { answer: string }>({
  type: 'record-moved-out-answer',
  t: 'T8a',
  zh: '登记有权部门答复',
  en: 'Record the body’s answer',
  event: 'moved-out-answered',
  by: ['coordinator', 'district-approver'],
  from: { custody: ['moved-out'], closure: ['open', 'reopened'] },
  stops: ['moved-out'],
  guard: (issue) =>
    issue.movedOutAnswer === null
      ? undefined
      : { code: 'ALREADY_ANSWERED', zh: '答复已登记。', en: 'The answer is already on record.' },
  effect(_issue, input) {
    const gap = missing(input, { answer: '答复内容' });
    return gap ?? { facts: { answer: input.answer } };
  },
  apply: (_issue, facts) => ({ movedOutAnswer: facts.answer }),
});
