import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { running } from '../clocks/reduce.js';
import { parametersOf } from '../decide.js';
import { defineCommand } from '../definition.js';
import { badField, missing, missingList } from '../refusals.js';
import type { Issue } from '../state.js';
import { resumedRectification } from './verify.js';
import { HERE } from './where.js';

/** Why this issue must be looked at again, by the plan's table; empty: it may be sampled. */
export function mandatoryReasons(issue: Issue, context: Context): string[] {
  const facts: Record<string, boolean> = {
    serious: issue.classification?.severity === 'serious',
    extended: issue.extensionsGranted.rectification > 0 || issue.extensionsGranted.feedback > 0,
    late:
      issue.breaches.some((b) => TELLING.includes(b.key)) ||
      overdue(issue, context.now) ||
      issue.lookBackFailures > 0 ||
      issue.round > 1,
    complained: issue.finding.complained,
  };
  return parametersOf(issue, context).lookBack.mandatoryWhen.filter((reason) => facts[reason]);
}

/** What makes an issue late, whether or not the process has put it on record yet. */
const TELLING: readonly string[] = ['rectification', 'feedback'];
const overdue = (issue: Issue, now: number): boolean =>
  issue.clocks.some((c) => c.status === 'running' && TELLING.includes(c.key) && now >= c.endsAt);

/** A fixed draw from the issue's id and round: repeatable, so anyone can check that nobody chose. FNV-1a over UTF-16 units. */
export function drawOf(issue: Issue): number {
  let hash = 0x811c9dc5;
  for (const char of `${issue.id}/${issue.round}/${issue.lookBackFailures}`)
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 0x1_0000_0000;
}

/** Orders the follow-up review, or leaves the issue out of the sample. By the process, right after T36. Plan 001, 三(二)三. */
export const drawLookBack = defineCommand({
  type: 'draw-look-back',
  t: 'T38d',
  zh: '确定是否回头看',
  en: 'Draw for follow-up review',
  basis: 'plan 001, 三(二)三',
  event: 'look-back-drawn',
  by: ['system', 'supervisor'],
  from: { custody: HERE, rectification: ['district-verified'] },
  guard: (issue) =>
    issue.lookBackDrawn === null ? undefined : { code: 'ALREADY_DONE', zh: '已确定。', en: 'Already drawn.' },
  effect(issue, _input: object, context) {
    const mandatory = mandatoryReasons(issue, context);
    const draw = drawOf(issue);
    return {
      facts: {
        drawn: mandatory.length > 0 || draw < parametersOf(issue, context).lookBack.sampleRate,
        mandatory,
        draw: draw.toFixed(6),
      },
    };
  },
  apply: (_issue, facts: { drawn: boolean }) => ({ lookBackDrawn: facts.drawn }),
});

/** Reviewers are strangers to the case: neither its officers nor of its district (I6). */
export function reviewerConflict(issue: Issue, context: Context): Refusal | undefined {
  const involved = [...issue.handlers, ...issue.finding.inspectors];
  if (
    involved.includes(context.actor.id) ||
    context.world.account(context.actor.id)?.homeDistrict === issue.finding.district
  )
    return {
      code: 'REVIEWER_CONFLICT',
      zh: '参与过本问题检查、承办、核查或来自该区县的人员不能进行回头看。',
      en: 'Whoever worked on this issue, or comes from its district, cannot review it.',
      remedy: { zh: '请由其他核查人员办理。', en: 'Let another reviewer do it.' },
    };
  return undefined;
}

export interface LookBackInput {
  readonly finding: string;
  readonly evidence: readonly string[];
}

/** T38 回头看通过 */
export const passLookBack = defineCommand<LookBackInput, LookBackInput>({
  type: 'pass-look-back',
  t: 'T38',
  zh: '回头看通过',
  en: 'Pass the follow-up review',
  basis: 'plan 001, 三(二)三',
  event: 'look-back-passed',
  by: ['reviewer'],
  from: { custody: HERE, rectification: ['district-verified'] },
  to: { rectification: 'city-reviewed' },
  stops: ['look-back'],
  guard: reviewerConflict,
  effect: (_issue, input) =>
    missing(input, { finding: '核查情况' }) ??
    missingList(input, { evidence: '现场证据' }) ?? { facts: { finding: input.finding, evidence: input.evidence } },
});

/** T39 回头看不通过 — not strict, not real, not in place, or rebound. Fact of list trigger L2. Plan 001, 三(二)三. */
export const failLookBack = defineCommand<LookBackInput & { failure: string }, LookBackInput & { failure: string }>({
  type: 'fail-look-back',
  t: 'T39',
  zh: '回头看不通过',
  en: 'Fail the follow-up review',
  basis: 'plan 001, 三(二)三',
  event: 'look-back-failed',
  by: ['reviewer'],
  from: {
    custody: HERE,
    rectification: ['district-verified', 'city-reviewed'],
    closure: ['open', 'pending', 'closed', 'reopened'],
  },
  stops: ['look-back', 'closure-review'],
  guard: reviewerConflict,
  effect(issue, input, context) {
    const gap =
      missing(input, { failure: '不通过类型', finding: '核查情况' }) ?? missingList(input, { evidence: '现场证据' });
    if (gap) return gap;
    if (!context.world.plan(issue.planId)?.lookBackFailures.some((f) => f.code === input.failure))
      return badField('failure', '请选择不通过类型。', 'Choose what was found.');
    const closure =
      issue.tracks.closure === 'closed'
        ? ('reopened' as const)
        : issue.tracks.closure === 'pending'
          ? ('open' as const)
          : issue.tracks.closure;
    const rebound = input.failure === 'rebound';
    return {
      facts: { failure: input.failure, finding: input.finding, evidence: input.evidence },
      moves: { rectification: rebound ? 'rebound' : 'rework', closure },
      start: rebound ? [] : resumedRectification(issue),
    };
  },
  apply: (issue) => ({
    lookBackFailures: issue.lookBackFailures + 1,
    lookBackDrawn: null,
    closedAt: null,
    closureProposedBy: null,
  }),
});

/** T40 未抽中 — the window ended and the table allows it. */
export const passUndrawn = defineCommand({
  type: 'pass-undrawn',
  t: 'T40',
  zh: '窗口期满未抽中',
  en: 'Window ended, not drawn',
  event: 'look-back-not-drawn',
  by: ['system'],
  from: { custody: HERE, rectification: ['district-verified'] },
  to: { rectification: 'city-reviewed' },
  guard(issue, context) {
    const clock = running(issue.clocks, 'look-back');
    if (issue.lookBackDrawn !== false)
      return {
        code: 'LOOK_BACK_ORDERED',
        zh: '该问题须回头看。',
        en: 'This issue must be reviewed.',
        article: 'plan 001, 三(二)三',
        remedy: { zh: '由核查人员回头看。', en: 'Let a reviewer look.' },
      };
    return clock && context.now >= clock.endsAt
      ? undefined
      : { code: 'NOT_YET_DUE', zh: '窗口期未满。', en: 'The window is still open.' };
  },
  effect: () => ({ facts: {}, expire: ['look-back'] }),
});
