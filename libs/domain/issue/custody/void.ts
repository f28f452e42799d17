import { defineCommand } from '../definition.js';
import { badField, missing, optional, optionalList } from '../refusals.js';
import { ALL_OWN_CLOCKS, nothingPending } from './object.js';

export interface VoidInput {
  readonly reason: string;
  /** The issue this one is merged into, when it is a duplicate. */
  readonly mergedInto?: string;
}

/** T2 并案 / 作废 — a duplicate lives on in its target (I18); only before anything was decided. */
export const voidIssue = defineCommand<VoidInput, { reason: string; mergedInto: string | null }>({
  type: 'void',
  t: 'T2',
  zh: '并案或作废',
  en: 'Merge or void',
  event: 'voided',
  by: ['coordinator', 'team-leader'],
  from: {
    custody: [
      'registered',
      'classified',
      'direct',
      'listed',
      'transfer-approved',
      'transferred',
      'received',
      'deemed-received',
      'objected',
    ],
    penalty: ['unanswered', 'not-filed'],
    supervision: ['normal', 'released'],
    closure: ['open'],
  },
  to: { custody: 'void', feedback: 'not-due', closure: 'cancelled' },
  effect(issue, input, context) {
    const gap = missing(input, { reason: '理由' });
    if (gap) return gap;
    const target = input.mergedInto ? context.related?.get(input.mergedInto) : undefined;
    if (input.mergedInto && (!target || input.mergedInto === issue.id))
      return badField('mergedInto', '没有可并入的问题。', 'There is no such issue to merge into.');
    if (target && (!target.open || target.enterprise !== issue.finding.enterprise))
      return badField(
        'mergedInto',
        '只能并入同一企业、未销号的问题。',
        'Merge only into an open issue of the same enterprise.',
      );
    return { facts: { reason: input.reason, mergedInto: optional(input.mergedInto) }, cancel: ALL_OWN_CLOCKS };
  },
  apply: (issue, facts) => ({ ...nothingPending(issue), mergedInto: facts.mergedInto }),
});

/** The target of a merge takes over the evidence. Done by the process after T2. */
export const absorb = defineCommand<
  { source: string; evidence: readonly string[] },
  { source: string; evidence: readonly string[] }
>({
  type: 'absorb',
  t: 'T2a',
  zh: '并入证据',
  en: 'Take over evidence',
  event: 'evidence-absorbed',
  by: ['system'],
  from: { closure: ['open', 'pending', 'reopened'] },
  effect: (issue, input) =>
    issue.finding.evidence.includes(`并案 ${input.source}`)
      ? { code: 'ALREADY_DONE', zh: '已并入。', en: 'Already merged.' }
      : (missing(input, { source: '并案来源' }) ?? {
          facts: { source: input.source, evidence: optionalList(input.evidence) },
        }),
  apply: (issue, facts) => ({
    finding: { ...issue.finding, evidence: [...issue.finding.evidence, `并案 ${facts.source}`, ...facts.evidence] },
  }),
});
