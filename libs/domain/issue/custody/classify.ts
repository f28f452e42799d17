import type { PlanPack } from '../../plan/types.js';
import { defineCommand } from '../definition.js';
import { badField, blank } from '../refusals.js';
import type { Classification } from '../state.js';

export interface ClassifyInput {
  readonly severity: 'serious' | 'general';
  readonly competence: 'city' | 'district' | 'other';
  readonly overrideReason?: string;
  readonly disposal?: readonly string[];
}

/** What the plan's table says: serious if any content kind is one of the plan's serious ones. Plan 001, 三(二)二. */
export const severityByTable = (plan: PlanPack, kinds: readonly string[]): 'serious' | 'general' =>
  plan.contentKinds.some((kind) => kind.serious && kinds.includes(kind.code)) ? 'serious' : 'general';

/** T3 定性 — severity and competence by the plan's tables; leaving the table needs a reason. */
export const classify = defineCommand<ClassifyInput, Classification>({
  type: 'classify',
  t: 'T3',
  zh: '定性',
  en: 'Classify',
  basis: 'plan 001, 三(二)二',
  event: 'classified',
  by: ['team-leader'],
  from: { custody: ['registered'] },
  to: { custody: 'classified' },
  stops: ['classification'],
  effect(issue, input, context) {
    const plan = context.world.plan(issue.planId);
    if (!plan) return badField('planId', '没有这个行动方案。', 'There is no such plan.');
    const byTable = severityByTable(plan, issue.finding.contentKinds);
    if (input.severity !== byTable && blank(input.overrideReason))
      return {
        code: 'OVERRIDE_NEEDS_REASON',
        field: 'overrideReason',
        zh: `按方案本问题为${byTable === 'serious' ? '重点突出问题' : '一般问题'}；改变定性须说明理由。`,
        en: `The plan's table says ${byTable}; leaving it needs a reason.`,
        article: 'plan 001, 三(二)二',
      };
    const { severity, competence } = input;
    return { facts: { severity, competence, byTable, overrideReason: input.overrideReason ?? null, disposal: input.disposal ?? [] } };
  },
  apply: (_issue, facts) => ({ classification: facts }),
});
