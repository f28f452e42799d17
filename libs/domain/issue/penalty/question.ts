import { defineCommand } from '../definition.js';
import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { cityPunishes } from '../custody/route.js';
import { badField, missing } from '../refusals.js';
import type { Issue } from '../state.js';

/** Serious: the city's team answers; general: the district's caseworkers (I19). */
function whoAnswers(issue: Issue, context: Context): Refusal | undefined {
  const city = cityPunishes(issue);
  const actorIsCity = context.actor.unit === 'city';
  if (city && !actorIsCity)
    return {
      code: 'CITY_PENALISES',
      zh: '重点突出问题由市级检查组立案查处。',
      en: 'The city team handles the penalty of a serious issue.',
      article: 'plan 001, 三(二)二',
      remedy: { zh: '请由市级检查组办理；区县督促整改。', en: 'Leave it to the city team; see to the rectification.' },
    };
  if (!city && actorIsCity)
    return {
      code: 'DISTRICT_PENALISES',
      zh: '一般问题由属地依法调查处理。',
      en: 'The district handles the penalty of a general issue.',
      article: 'plan 001, 三(二)二',
      remedy: { zh: '请由属地承办人办理。', en: 'Leave it to the district’s caseworkers.' },
    };
  return undefined;
}

const STAGE = {
  custody: ['direct', 'transfer-approved', 'transferred', 'received', 'deemed-received', 'assigned', 'objected'],
  closure: ['open', 'reopened'],
} as const;

/** T50 立案 — the penalty case itself is followed in its own track; here the answer that the annex asks for. Penalty Act 54. */
export const fileCase = defineCommand<{ caseNo: string }, { caseNo: string }>({
  type: 'file-case',
  t: 'T50',
  zh: '立案',
  en: 'File a case',
  basis: '行政处罚法 54',
  event: 'case-filed',
  by: ['caseworker', 'inspector', 'team-leader'],
  from: { ...STAGE, penalty: ['unanswered', 'not-filed'] },
  to: { penalty: 'filed' },
  stops: ['penalty-question', 'first-action'],
  guard: whoAnswers,
  effect: (_issue, input) => missing(input, { caseNo: '立案号' }) ?? { facts: { caseNo: input.caseNo } },
  apply: (_issue, facts) => ({ penalty: { caseNo: facts.caseNo, reasonCode: null, result: null, fineFen: null } }),
});

/** T51 / T49 不予立案、无需立案 — with a coded reason; "minor" needs the correction ordered and the education record. Penalty Act 33. */
export const declineCase = defineCommand<
  { reasonCode: string; explanation: string; educated?: boolean },
  { reasonCode: string; explanation: string; educated: boolean }
>({
  type: 'decline-case',
  t: 'T51',
  zh: '不予立案',
  en: 'Do not file',
  basis: '行政处罚法 33、36、54',
  event: 'case-declined',
  by: ['caseworker', 'inspector', 'team-leader'],
  from: { ...STAGE, penalty: ['unanswered'] },
  to: { penalty: 'not-filed' },
  stops: ['penalty-question', 'first-action'],
  guard: whoAnswers,
  effect(issue, input, context) {
    const gap = missing(input, { reasonCode: '不予立案原因', explanation: '说明' });
    if (gap) return gap;
    const codes = context.world.plan(issue.planId)?.noFilingReasons.map((r) => r.code) ?? [];
    if (!codes.includes(input.reasonCode))
      return badField('reasonCode', `没有原因“${input.reasonCode}”。`, `Unknown reason "${input.reasonCode}".`);
    if ((input.reasonCode === 'minor' || input.reasonCode === 'first') && issue.tracks.rectification === 'none')
      return {
        code: 'CORRECTION_ORDER_MISSING',
        zh: '轻微或首违不罚须先责令改正。',
        en: 'A waiver needs the correction ordered first.',
        article: '行政处罚法 28、33',
        remedy: { zh: '先登记“责令改正”。', en: 'Record the correction order first.' },
      };
    if ((input.reasonCode === 'minor' || input.reasonCode === 'first') && input.educated !== true)
      return {
        code: 'EDUCATION_RECORD_MISSING',
        field: 'educated',
        zh: '不予处罚的，应当对当事人进行教育并记录。',
        en: 'The party must be educated, and that recorded.',
        article: '行政处罚法 33(3)',
        remedy: { zh: '教育当事人并勾选“已教育并记录”。', en: 'Educate the party and tick that it is on record.' },
      };
    return {
      facts: { reasonCode: input.reasonCode, explanation: input.explanation, educated: input.educated === true },
    };
  },
  apply: (issue, facts) => ({ penalty: { ...issue.penalty, reasonCode: facts.reasonCode, result: facts.explanation } }),
});

export interface PenaltyResultInput {
  readonly result: string;
  /** Integer fen; absent when no fine was imposed. */
  readonly fineFen?: number;
}

/** The case ended: fined, no penalty, withdrawn or referred. */
export const concludeCase = defineCommand<PenaltyResultInput, { result: string; fineFen: number | null }>({
  type: 'conclude-case',
  t: 'T71',
  zh: '登记处罚结果',
  en: 'Record the penalty’s result',
  event: 'case-concluded',
  by: ['caseworker', 'inspector', 'team-leader'],
  from: { penalty: ['filed'], closure: ['open', 'reopened', 'pending'] },
  to: { penalty: 'concluded' },
  guard: whoAnswers,
  effect(_issue, input) {
    const gap = missing(input, { result: '处理结果' });
    if (gap) return gap;
    if (input.fineFen !== undefined && (!Number.isSafeInteger(input.fineFen) || input.fineFen < 0))
      return badField(
        'fineFen',
        '罚款金额须为不小于 0 的整数（分）。',
        'The fine is a whole number of fen, not below 0.',
      );
    return { facts: { result: input.result, fineFen: input.fineFen ?? null } };
  },
  apply: (issue, facts) => ({ penalty: { ...issue.penalty, result: facts.result, fineFen: facts.fineFen } }),
});

/** T75 重新审查 — new evidence or a broken promise opens the question again. */
export const screenAgain = defineCommand<{ reason: string }, { reason: string }>({
  type: 'screen-again',
  t: 'T75',
  zh: '重新审查立案',
  en: 'Screen again',
  event: 'penalty-question-reopened',
  by: ['caseworker', 'inspector', 'team-leader'],
  from: {
    penalty: ['not-filed', 'concluded'],
    custody: ['direct', 'transferred', 'received', 'deemed-received', 'assigned'],
    closure: ['open', 'reopened'],
  },
  to: { penalty: 'unanswered' },
  guard: whoAnswers,
  effect: (issue, input) =>
    missing(input, { reason: '理由' }) ?? {
      facts: { reason: input.reason },
      start: [{ key: 'penalty-question', ...(cityPunishes(issue) ? { owner: 'city' } : {}) }],
    },
});
