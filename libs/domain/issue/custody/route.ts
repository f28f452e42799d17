import { defineCommand } from '../definition.js';
import { ownProposal } from '../refusals.js';
import type { Issue } from '../state.js';

/** Serious and within the city's competence: the city's team punishes, the district sees to the rectification (I19). */
export const cityPunishes = (issue: Issue): boolean =>
  issue.classification?.severity === 'serious' && issue.classification.competence === 'city';

/** T4 直接查处 — serious: the city team punishes; the district only sees to rectification. Plan 001, 三(二)二. */
export const handleDirectly = defineCommand({
  type: 'handle-directly',
  t: 'T4',
  zh: '市级直接查处',
  en: 'Handle directly',
  basis: 'plan 001, 三(二)二',
  event: 'direct-handling-begun',
  by: ['team-leader'],
  from: { custody: ['classified'] },
  to: { custody: 'direct' },
  guard: (issue) =>
    cityPunishes(issue)
      ? undefined
      : {
          code: 'NOT_SERIOUS',
          zh: '只有重点突出且市级有权管辖的问题由检查组直接查处；一般问题请入移交清单。',
          en: 'Only serious issues within city competence are handled directly; put general ones on the transfer list.',
          article: 'plan 001, 三(二)二',
          remedy: {
            zh: '请由调度岗“列入移交清单”或“移送有权部门”。',
            en: 'Let the coordinator list it or move it out.',
          },
        },
  // K10 is the city's own: not a word of it reaches the district before the letter (I19).
  effect: (issue, _input: object, context) => ({
    facts: { by: context.actor.id },
    start: issue.tracks.penalty === 'unanswered' ? [{ key: 'penalty-question', owner: 'city' }] : [],
  }),
  apply: (_issue, facts: { by: string }) => ({ listedBy: facts.by }),
});

/** T5 入清单 — general problems are collected into the list to be transferred. */
export const putOnList = defineCommand({
  type: 'put-on-list',
  t: 'T5',
  zh: '列入移交清单',
  en: 'Put on the transfer list',
  basis: 'plan 001, 三(二)二',
  event: 'put-on-list',
  by: ['coordinator'],
  from: { custody: ['classified'] },
  to: { custody: 'listed' },
  guard: (issue) =>
    issue.classification?.severity === 'general' || issue.classification?.competence === 'district'
      ? undefined
      : {
          code: 'SERIOUS_NOT_LISTED',
          zh: '重点突出问题由市级检查组直接查处，不列入移交清单。',
          en: 'Serious issues are handled by the city team and are not put on the list.',
          article: 'plan 001, 三(二)二',
          remedy: { zh: '请由组长“市级直接查处”。', en: 'Let the team leader handle it directly.' },
        },
  effect: (_issue, _input: object, context) => ({ facts: { by: context.actor.id } }),
  apply: (_issue, facts: { by: string }) => ({ listedBy: facts.by }),
});

/** T6 移交审批 — another person than the one who listed it approves (I6). */
export const approveTransfer = defineCommand({
  type: 'approve-transfer',
  t: 'T6',
  zh: '批准移交',
  en: 'Approve transfer',
  basis: 'plan 001, 三(二)二',
  event: 'transfer-approved',
  by: ['city-approver'],
  from: { custody: ['direct', 'listed'] },
  to: { custody: 'transfer-approved' },
  guard: (issue, context) => (context.actor.id === issue.listedBy ? ownProposal : undefined),
  effect: (_issue, _input: object, context) => ({ facts: { by: context.actor.id } }),
  apply: (_issue, facts: { by: string }) => ({ transferApprovedBy: facts.by }),
});
