import type { PlanPack } from '../../plan/types.js';
import { defineCommand } from '../definition.js';
import { badField, blank, optional, optionalList } from '../refusals.js';
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

/** Who the plan's table says is competent: dust of building sites and open burning belong to other bodies. Air Act 115, 119. */
export function competenceByTable(plan: PlanPack, kinds: readonly string[]): 'city' | 'district' | 'other' {
  const named = plan.contentKinds.filter((kind) => kinds.includes(kind.code));
  if (named.length > 0 && named.every((kind) => kind.competence === 'other')) return 'other';
  return severityByTable(plan, kinds) === 'serious' ? 'city' : 'district';
}

const SEVERITIES: Readonly<Record<string, string>> = { serious: '重点突出问题', general: '一般问题' };
const COMPETENCES: Readonly<Record<string, string>> = { city: '市级', district: '属地', other: '其他有权部门' };

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
    if (!SEVERITIES[input.severity]) return badField('severity', '请选择问题性质。', 'Choose a severity.');
    if (!COMPETENCES[input.competence]) return badField('competence', '请选择管辖。', 'Choose who is competent.');
    const competent = competenceByTable(plan, issue.finding.contentKinds);
    // What is none of the named kinds may be anybody's; for the named ones the table says whose.
    const given =
      competent === 'other' ? input.competence !== 'other' : byTable === 'serious' && input.competence === 'other';
    const leaves = input.severity !== byTable || given;
    if (leaves && blank(input.overrideReason))
      return {
        code: 'OVERRIDE_NEEDS_REASON',
        field: 'overrideReason',
        zh: `按方案本问题为${SEVERITIES[byTable]}，由${COMPETENCES[competent]}管辖；改变须说明理由。`,
        en: `The plan's table says ${byTable}, competence ${competent}; leaving it needs a reason.`,
        article: 'plan 001, 三(二)二',
        remedy: { zh: '填写改变定性或管辖的理由。', en: 'Give the reason for leaving the table.' },
      };
    const { severity, competence } = input;
    const disposal = optionalList(input.disposal);
    const unknown = disposal.find(
      (code) => plan.disposalClasses.length > 0 && !plan.disposalClasses.some((c) => c.code === code),
    );
    if (unknown)
      return badField('disposal', `方案中没有处置类别“${unknown}”。`, `The plan has no disposal class "${unknown}".`);
    return { facts: { severity, competence, byTable, overrideReason: optional(input.overrideReason), disposal } };
  },
  apply: (_issue, facts) => ({ classification: facts }),
});
