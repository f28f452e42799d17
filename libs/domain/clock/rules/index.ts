import { ClockError } from '../error.js';
import { parseDate } from '../civil.js';
import type { LegalDate } from '../types.js';
import { CASE_FILING_RULES } from './case-filing.js';
import { COERCION_RULES } from './coercion.js';
import { FEEDBACK_RULES } from './feedback.js';
import { INSPECTION_RULES } from './inspection.js';
import { PARTY_RULES } from './party-rights.js';
import { asClocks, OWN_CLOCKS } from './process.js';
import { REFERRAL_RULES } from './referral.js';
import { PRINCIPLES } from './principles.js';
import { REMEDY_RULES } from './remedies.js';
import type { Rule } from './rule.js';

export { alertDay, deadlineOf, inputOf, type Course } from './apply.js';
export { PRINCIPLES, type Principle } from './principles.js';
export type { ExtensionBound, PauseCause, Rule, Text } from './rule.js';

const WRITTEN: readonly Rule[] = [
  ...FEEDBACK_RULES,
  ...CASE_FILING_RULES,
  ...PARTY_RULES,
  ...COERCION_RULES,
  ...REMEDY_RULES,
  ...REFERRAL_RULES,
  ...INSPECTION_RULES,
];

/** Every rule of the sheet in all versions, and the clocks K0–K44 of the process. */
export const RULES: readonly Rule[] = [...WRITTEN, ...OWN_CLOCKS, ...asClocks(WRITTEN)];

const byId = new Map<string, Rule[]>();
for (const rule of RULES) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);

/** Is this version in force on a day? */
export const inForce = (rule: Rule, day: LegalDate): boolean =>
  (rule.validFrom === null || rule.validFrom <= day) && (rule.validTo === null || day < rule.validTo);

/**
 * The version of a rule in force on a day; without a day, the newest.
 * @throws ClockError UNKNOWN_RULE, RULE_WITHOUT_TERM, RULE_NOT_IN_FORCE.
 */
export function ruleOf(id: string, onDate?: LegalDate): Rule {
  const versions = byId.get(id);
  const newest = versions?.at(-1);
  if (!versions || !newest) throw unknown(id);
  if (onDate === undefined) return newest;
  parseDate(onDate);
  const found = versions.find((version) => inForce(version, onDate));
  if (found) return found;
  const zh = `规则 ${id} 在 ${onDate} 尚未施行或已失效`;
  throw new ClockError('RULE_NOT_IN_FORCE', zh, `rule ${id} is not in force on ${onDate}`);
}

function unknown(id: string): ClockError {
  const principle = PRINCIPLES.find((known) => known.id === id);
  if (!principle) return new ClockError('UNKNOWN_RULE', `没有规则“${id}”`, `there is no rule "${id}"`);
  const { zh, en } = principle.says;
  return new ClockError('RULE_WITHOUT_TERM', `${id} 不是期限：${zh}`, `${id} has no term of its own: ${en}`);
}
