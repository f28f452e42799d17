import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { today } from '../clocks/arm.js';
import { defineCommand } from '../definition.js';
import { badField, homeConflict, isDay, missing, missingList, optional } from '../refusals.js';
import type { Finding } from '../state.js';

export interface RegisterInput extends Finding {
  readonly planId: string;
}

export interface RegisterFacts {
  readonly issueId: string;
  readonly planId: string;
  readonly finding: Finding;
  readonly by: string;
}

/** T1 登记 — two inspectors put facts and evidence of one problem on record. Plan 001, 三(二)一; Penalty Act 42, 55 (two officers). */
export const register = defineCommand<RegisterInput, RegisterFacts>({
  type: 'register',
  t: 'T1',
  zh: '登记',
  en: 'Register',
  basis: 'plan 001, 三(二)',
  event: 'registered',
  by: ['inspector', 'team-leader'],
  from: { custody: ['draft'] },
  to: { custody: 'registered' },
  starts: ['classification'],
  creates: true,
  effect(_issue, input, context) {
    const wrong = findingProblem(input, context);
    if (wrong) return wrong;
    const plan = context.world.plan(input.planId);
    if (!plan) return badField('planId', '没有这个行动方案。', 'There is no such plan.');
    const series = `${plan.numberPrefix}-${input.discoveredOn.slice(0, 4)}`;
    const facts = {
      issueId: context.aggregateId,
      planId: input.planId,
      finding: findingOf(input),
      by: context.actor.id,
    };
    return { facts, number: { $number: { series, prefix: `${series}-`, width: 4 } } };
  },
  apply: (_issue, facts) => ({
    id: facts.issueId,
    planId: facts.planId,
    finding: facts.finding,
    registeredBy: facts.by,
  }),
});

function findingOf(input: RegisterInput): Finding {
  const { district, enterprise, place, problem, contentKinds, objectKind, source, discoveredOn, inspectors, evidence } =
    input;
  return {
    district,
    enterprise: enterprise.trim(),
    creditCode: optional(input.creditCode),
    place: place.trim(),
    problem: problem.trim(),
    contentKinds,
    objectKind,
    source,
    discoveredOn,
    inspectors,
    evidence,
    complained: input.complained === true,
  };
}

function findingProblem(input: RegisterInput, context: Context): Refusal | undefined {
  const gap = missing(input, {
    enterprise: '企业名称',
    place: '地点',
    problem: '存在的环境问题',
    objectKind: '重点对象类别',
    source: '线索来源',
  });
  const gaps = gap ?? missingList(input, { contentKinds: '重点内容类别', evidence: '证据' });
  if (gaps) return gaps;
  const district = context.world.district(input.district);
  if (!district)
    return badField('district', `没有“${input.district}”这个区县。`, `Unknown district "${input.district}".`);
  if (!isDay(input.discoveredOn))
    return badField(
      'discoveredOn',
      '发现日期不是有效日期，请写成 2024-06-21。',
      'The day of discovery is not a valid date.',
    );
  if (district.validTo && input.discoveredOn > district.validTo)
    return badField(
      'district',
      `${district.name}在该日已撤销，请选择现行区县。`,
      `${district.name} no longer existed on that day.`,
    );
  if (input.discoveredOn > today(context))
    return badField('discoveredOn', '发现日期不能晚于今天。', 'The day of discovery lies in the future.');
  return codesProblem(input, context) ?? inspectorsProblem(input, context);
}

function codesProblem(input: RegisterInput, context: Context): Refusal | undefined {
  const plan = context.world.plan(input.planId);
  if (!plan) return badField('planId', '没有这个行动方案。', 'There is no such plan.');
  const kind = input.contentKinds.find((code) => !plan.contentKinds.some((k) => k.code === code));
  if (kind) return badField('contentKinds', `方案中没有重点内容“${kind}”。`, `The plan has no content kind "${kind}".`);
  if (!plan.objectKinds.some((k) => k.code === input.objectKind))
    return badField(
      'objectKind',
      `方案中没有重点对象“${input.objectKind}”。`,
      `The plan has no object kind "${input.objectKind}".`,
    );
  if (!plan.sources.some((k) => k.code === input.source))
    return badField('source', `方案中没有来源“${input.source}”。`, `The plan has no source "${input.source}".`);
  return undefined;
}

/** At least two certified officers, none inspecting the home district (I6: cross-district inspection). */
function inspectorsProblem(input: RegisterInput, context: Context): Refusal | undefined {
  const inspectors = Array.isArray(input.inspectors) ? [...new Set(input.inspectors)] : [];
  if (inspectors.length < 2)
    return {
      code: 'TWO_OFFICERS_REQUIRED',
      field: 'inspectors',
      zh: '现场检查须有两名以上执法人员，请补充检查人员。',
      en: 'An inspection needs at least two officers.',
      article: '行政处罚法 42、55',
      remedy: { zh: '补充一名持证检查人员。', en: 'Add another certified officer.' },
    };
  for (const id of inspectors) {
    const officer = context.world.account(id);
    if (!officer?.certified)
      return {
        code: 'OFFICER_NOT_CERTIFIED',
        field: 'inspectors',
        zh: `检查人员“${id}”没有执法证件记录。`,
        en: `Officer "${id}" holds no enforcement certificate on record.`,
        article: '行政处罚法 42',
        remedy: { zh: '改选持证检查人员。', en: 'Name a certified officer.' },
      };
    if (officer.homeDistrict === input.district) return { ...homeConflict(id), field: 'inspectors' };
  }
  return undefined;
}
