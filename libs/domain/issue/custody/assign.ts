import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { running } from '../clocks/reduce.js';
import { defineCommand } from '../definition.js';
import { missing } from '../refusals.js';
import type { Issue } from '../state.js';
import { cityPunishes } from './route.js';

interface AssignInput {
  readonly caseworkers: readonly string[];
}

/** Two certified officers of the district itself. Penalty Act 42. */
function crewProblem(issue: Issue, crew: readonly string[], context: Context): Refusal | undefined {
  const people = Array.isArray(crew) ? [...new Set(crew)] : [];
  if (people.length < 2)
    return {
      code: 'TWO_OFFICERS_REQUIRED',
      field: 'caseworkers',
      zh: '须指定两名承办人。',
      en: 'Name two caseworkers.',
      article: '行政处罚法 42',
      remedy: { zh: '再选一名持证承办人。', en: 'Name another certified caseworker.' },
    };
  for (const id of people) {
    const officer = context.world.account(id);
    if (
      !officer ||
      officer.unit !== issue.finding.district ||
      !officer.roles.includes('caseworker') ||
      !officer.certified
    )
      return {
        code: 'NOT_A_CASEWORKER',
        field: 'caseworkers',
        zh: `“${id}”不是本区县持证承办人。`,
        en: `"${id}" is not a certified caseworker of this district.`,
        article: '行政处罚法 42',
        remedy: { zh: '改选本区县持证承办人。', en: 'Name a certified caseworker of the district.' },
      };
  }
  return undefined;
}

/** T14 分办 */
export const assign = defineCommand<AssignInput, { caseworkers: readonly string[] }>({
  type: 'assign',
  t: 'T14',
  zh: '分办',
  en: 'Assign',
  event: 'assigned',
  by: ['liaison', 'district-approver'],
  from: { custody: ['received', 'deemed-received'] },
  to: { custody: 'assigned' },
  effect(issue, input, context) {
    const wrong = crewProblem(issue, input.caseworkers, context);
    if (wrong) return wrong;
    const asksPenalty = issue.tracks.penalty === 'unanswered' && !cityPunishes(issue);
    return {
      facts: { caseworkers: [...new Set(input.caseworkers)] },
      start: [
        ...(issue.tracks.rectification === 'none' ? [{ key: 'first-action' as const }] : []),
        ...(asksPenalty ? [{ key: 'penalty-question' as const }] : []),
      ].filter(({ key }) => !running(issue.clocks, key)), // what runs already is not lengthened (I15)
    };
  },
  apply: (issue, facts) => ({
    caseworkers: facts.caseworkers,
    handlers: [...new Set([...issue.handlers, ...facts.caseworkers])],
  }),
});

/** T15 转办 — other officers, same clocks. */
export const reassign = defineCommand<
  AssignInput & { reason: string },
  { caseworkers: readonly string[]; reason: string }
>({
  type: 'reassign',
  t: 'T15',
  zh: '转办',
  en: 'Reassign',
  event: 'reassigned',
  by: ['district-approver'],
  from: { custody: ['assigned'], closure: ['open', 'reopened', 'pending'] },
  effect(issue, input, context) {
    const gap = missing(input, { reason: '转办理由' });
    return (
      gap ??
      crewProblem(issue, input.caseworkers, context) ?? {
        facts: { caseworkers: [...new Set(input.caseworkers)], reason: input.reason },
      }
    );
  },
  apply: (issue, facts) => ({
    caseworkers: facts.caseworkers,
    handlers: [...new Set([...issue.handlers, ...facts.caseworkers])],
  }),
});
