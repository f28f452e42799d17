import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { computeDeadline } from '../../clock/index.js';
import { running } from '../clocks/reduce.js';
import { parametersOf } from '../decide.js';
import { defineCommand } from '../definition.js';
import { badField, missing } from '../refusals.js';
import type { ExtensionRequest, Issue } from '../state.js';
import { approverOf, mayDecide } from './approver.js';

export interface AskExtensionInput {
  readonly clock: 'feedback' | 'rectification';
  /** Calendar days, counted from the nominal end (T-11). */
  readonly days: number;
  readonly reason: string;
}

/** T23 申请延期 — before expiry, with reason, within the plan's bound (I12). The clock runs on meanwhile. */
export const askExtension = defineCommand<AskExtensionInput, Omit<ExtensionRequest, 'at'> & { to: readonly string[] }>({
  type: 'ask-extension',
  t: 'T23',
  zh: '申请延期',
  en: 'Ask for an extension',
  event: 'extension-asked',
  by: ['district-approver'],
  from: { closure: ['open', 'reopened'] },
  guard: (issue) =>
    issue.extension
      ? {
          code: 'EXTENSION_PENDING',
          zh: '已有一项延期申请待审批。',
          en: 'A request is already pending.',
          remedy: { zh: '请等待审批结果。', en: 'Wait for the decision.' },
        }
      : running(issue.clocks, 'feedback') || running(issue.clocks, 'rectification')
        ? undefined
        : {
            code: 'NO_CLOCK_RUNNING',
            zh: '没有正在计算的反馈或整改期限。',
            en: 'No feedback or rectification clock is running.',
          },
  effect(issue, input, context) {
    const wrong = extensionProblem(issue, input, context);
    if (wrong) return wrong;
    const approver = approverOf(issue, input.clock, parametersOf(issue, context));
    const { clock, days, reason } = input;
    return {
      facts: { clock, days, reason, by: context.actor.id, to: [approver] },
      start: [{ key: 'extension-decision', owner: approver === 'city-approver' ? 'city' : 'district' }],
    };
  },
  apply: (_issue, { clock, days, reason, by }, at) => ({ extension: { clock, days, reason, by, at } }),
});

function extensionProblem(issue: Issue, input: AskExtensionInput, context: Context): Refusal | undefined {
  const gap = missing(input, { clock: '期限', reason: '延期理由' });
  if (gap) return gap;
  if (input.clock !== 'feedback' && input.clock !== 'rectification')
    return badField('clock', '请选择要延期的期限。', 'Choose a clock.');
  const clock = running(issue.clocks, input.clock);
  if (!clock)
    return { code: 'NO_CLOCK_RUNNING', field: 'clock', zh: '该期限没有在计算。', en: 'That clock is not running.' };
  if (context.now >= clock.endsAt)
    return {
      code: 'EXTENSION_AFTER_EXPIRY',
      field: 'clock',
      zh: `期限已于 ${clock.effective} 24:00 届满，届满后不能申请延期。`,
      en: `The term ended on ${clock.effective} at 24:00; an extension must be asked before.`,
      article: 'plan 001, 四(三)（本方案解释）',
      remedy: { zh: '请尽快办理，系统将如实记录逾期天数。', en: 'Act as soon as possible; the delay is recorded.' },
    };
  const bound = parametersOf(issue, context)[input.clock].extension;
  if (issue.extensionsGranted[input.clock] >= bound.max)
    return {
      code: 'EXTENSION_BOUND',
      field: 'clock',
      zh: `该期限最多延期 ${bound.max} 次，已用完。`,
      en: `At most ${bound.max} extension(s); none is left.`,
      remedy: { zh: '请尽快办理，系统将如实记录逾期天数。', en: 'Act as soon as possible; the delay is recorded.' },
    };
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > bound.days)
    return badField('days', `延期天数须为 1–${bound.days} 个自然日。`, `Between 1 and ${bound.days} calendar days.`);
  const extensions = [...clock.extensions, { n: input.days, unit: 'CAL' as const }];
  const later = computeDeadline({ term: clock.term, start: clock.start, extensions }, context.world.calendar).effective;
  if (later <= clock.effective)
    return badField(
      'days',
      `延期 ${input.days} 天后仍在 ${clock.effective} 届满（遇休息日顺延），请多申请几天。`,
      `${input.days} more day(s) still end on ${clock.effective}; ask for more.`,
    );
  return undefined;
}

/** T24 批准延期 — a new clock supersedes the old one, which stays readable. */
export const grantExtension = defineCommand<object, { clock: 'feedback' | 'rectification'; days: number }>({
  type: 'grant-extension',
  t: 'T24',
  zh: '批准延期',
  en: 'Grant extension',
  event: 'extension-granted',
  by: ['city-approver', 'district-approver'],
  from: {},
  stops: ['extension-decision'],
  guard(issue, context) {
    const barred = mayDecide(issue, context);
    if (barred) return barred;
    const term = running(issue.clocks, 'extension-decision');
    return term && context.now >= term.endsAt ? tooLate : undefined;
  },
  effect(issue) {
    const asked = issue.extension;
    const clock = asked && running(issue.clocks, asked.clock);
    if (!asked || !clock)
      return { code: 'NO_CLOCK_RUNNING', zh: '该期限已不在计算，无需延期。', en: 'That clock is no longer running.' };
    const extensions = [...clock.extensions, { n: asked.days, unit: 'CAL' as const }];
    return {
      facts: { clock: asked.clock, days: asked.days },
      supersede: [clock.id],
      start: [{ key: asked.clock, start: clock.start, term: clock.term, rule: clock.rule, extensions }],
    };
  },
  apply: (issue, facts) => ({
    extension: null,
    extensionsGranted: { ...issue.extensionsGranted, [facts.clock]: issue.extensionsGranted[facts.clock] + 1 },
  }),
});

/** T24 不予延期 — nothing changes. Silence is refusal, by the system. */
export const refuseExtension = defineCommand<{ reason: string }, { reason: string }>({
  type: 'refuse-extension',
  t: 'T24',
  zh: '不予延期',
  en: 'Refuse extension',
  event: 'extension-refused',
  by: ['city-approver', 'district-approver'],
  from: {},
  stops: ['extension-decision'],
  guard: mayDecide,
  effect: (_issue, input) => missing(input, { reason: '不予延期的理由' }) ?? { facts: { reason: input.reason } },
  apply: () => ({ extension: null }),
});

/** K8 ran out: silence counts as refusal and is reported. */
export const lapseExtensionRequest = defineCommand({
  type: 'lapse-extension-request',
  t: 'T24s',
  zh: '延期申请逾期未批',
  en: 'Extension not decided in time',
  event: 'extension-lapsed',
  by: ['system'],
  from: {},
  guard(issue, context) {
    const clock = running(issue.clocks, 'extension-decision');
    return clock && issue.extension && context.now >= clock.endsAt
      ? undefined
      : { code: 'NOT_YET_DUE', zh: '未到期。', en: 'Not yet due.' };
  },
  effect(issue) {
    const clock = running(issue.clocks, 'extension-decision');
    return { facts: { clockId: clock?.id ?? '', legalDate: clock?.effective ?? '' }, expire: ['extension-decision'] };
  },
  apply: (issue, facts: { clockId: string; legalDate: string }) => ({
    extension: null,
    breaches: [...issue.breaches, { clockId: facts.clockId, key: 'extension-decision', legalDate: facts.legalDate }],
  }),
});

/** The same answer whether or not the process has recorded the lapse yet. */
const tooLate: Refusal = {
  code: 'EXTENSION_LAPSED',
  zh: '审批期限已过，逾期未批视为不予延期，不能再批准。',
  en: 'The term for deciding is over; silence counts as refusal.',
  article: '本系统服务标准 K8',
  remedy: { zh: '原期限未届满的，可由区县重新申请。', en: 'While the term still runs, the district may ask again.' },
};
