import { defineCommand } from '../definition.js';
import { missing } from '../refusals.js';

/** T101 催办/督办函 — a letter with an answer date. */
export const urge = defineCommand<{ letterNo: string; content: string }, { letterNo: string; content: string }>({
  type: 'urge',
  t: 'T101',
  zh: '发督办函',
  en: 'Urge by letter',
  event: 'urged',
  by: ['supervisor', 'leader'],
  from: {
    custody: ['transferred', 'received', 'deemed-received', 'objected', 'assigned'],
    closure: ['open', 'reopened', 'pending'],
  },
  starts: ['urge-answer'],
  guard: (issue) =>
    issue.urge
      ? {
          code: 'URGE_PENDING',
          zh: '上一封督办函尚未答复。',
          en: 'The last letter is still unanswered.',
          remedy: { zh: '待区县答复后再发。', en: 'Send the next one after the answer.' },
        }
      : undefined,
  effect: (_issue, input) =>
    missing(input, { letterNo: '函号', content: '督办内容' }) ?? {
      facts: { letterNo: input.letterNo, content: input.content },
    },
  apply: (_issue, facts, at) => ({ urge: { letterNo: facts.letterNo, at } }),
});

export const answerUrge = defineCommand<{ answer: string }, { answer: string }>({
  type: 'answer-urge',
  t: 'T101a',
  zh: '答复督办函',
  en: 'Answer the letter',
  event: 'urge-answered',
  by: ['district-approver', 'liaison'],
  from: {},
  stops: ['urge-answer'],
  guard: (issue) =>
    issue.urge ? undefined : { code: 'NO_URGE', zh: '没有待答复的督办函。', en: 'There is no letter to answer.' },
  effect: (_issue, input) => missing(input, { answer: '答复内容' }) ?? { facts: { answer: input.answer } },
  apply: () => ({ urge: null }),
});
