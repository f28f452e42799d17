import { parseDate } from '../clock/civil.js';
import type { Refusal } from '../kernel/decision.js';
import { ROLES } from '../kernel/roles.js';
import type { CommandDefinition } from './definition.js';
import type { Issue } from './state.js';
import { TRACKS, type TrackName } from './tracks.js';

const TRACK_NAMES: Record<TrackName, { zh: string; en: string }> = {
  custody: { zh: '流转', en: 'custody' },
  feedback: { zh: '反馈', en: 'feedback' },
  rectification: { zh: '整改', en: 'rectification' },
  penalty: { zh: '处罚', en: 'penalty' },
  supervision: { zh: '督办', en: 'supervision' },
  closure: { zh: '销号', en: 'sign-off' },
};

const word = (track: TrackName, state: string): string => (TRACKS[track] as Record<string, string>)[state] ?? state;

export function wrongStage(issue: Issue, command: CommandDefinition, track: TrackName): Refusal {
  const allowed = command.from[track] ?? [];
  const now = issue.tracks[track];
  return {
    code: 'WRONG_STAGE',
    zh: `现在不能“${command.zh}”：${TRACK_NAMES[track].zh}状态为“${word(track, now)}”，需为“${allowed.map((s) => word(track, s)).join('”或“')}”。`,
    en: `Cannot ${command.en.toLowerCase()} now: ${TRACK_NAMES[track].en} is "${now}", must be ${allowed.map((s) => `"${s}"`).join(' or ')}.`,
    ...(command.basis ? { article: command.basis } : {}),
  };
}

export function wrongRole(command: CommandDefinition): Refusal {
  const roles = command.by.map((role) => ROLES[role]);
  return {
    code: 'ROLE_NOT_ALLOWED',
    zh: `“${command.zh}”只能由${roles.map((r) => r.zh).join('、')}办理。`,
    en: `Only ${roles.map((r) => r.en).join(', ')} may ${command.en.toLowerCase()}.`,
    remedy: { zh: '请由有此职责的人员办理。', en: 'Let someone of that role do it.' },
  };
}

export const otherDistrict: Refusal = {
  code: 'OTHER_DISTRICT',
  zh: '该问题不属于本区县。',
  en: 'This issue does not belong to your district.',
};

/** A district learns of an issue by the letter; before it there is nothing for it to do. Inspections are unannounced. */
export const notTransferred: Refusal = {
  code: 'NOT_TRANSFERRED',
  zh: '该问题尚未移交本区县，移交函送达后方可办理。',
  en: 'This issue has not been transferred to your district; act once the letter has reached you.',
  remedy: { zh: '待移交函送达后办理。', en: 'Wait for the letter.' },
};

/** I6: cross-district inspection; whoever comes from the inspected district stays away. */
export const homeConflict = (id: string): Refusal => ({
  code: 'HOME_DISTRICT_CONFLICT',
  zh: `检查人员“${id}”来自被检查区县，须回避（异地交叉执法）。`,
  en: `Officer "${id}" comes from the inspected district.`,
  article: 'plan 001, 二(一)',
  remedy: { zh: '由其他区县的执法人员办理。', en: 'Let an officer of another district act.' },
});

/** I6: nobody approves what he proposed. */
export const ownProposal: Refusal = {
  code: 'APPROVER_IS_PROPOSER',
  zh: '提出的人不能自己审批，请由其他人审批。',
  en: 'Whoever proposed it cannot decide on it.',
  remedy: { zh: '请另一名有权审批的人员办理。', en: 'Let another person with this power decide.' },
};

export const notFound: Refusal = { code: 'ISSUE_NOT_FOUND', zh: '没有这个问题。', en: 'There is no such issue.' };

export const unknownCommand = (type: string): Refusal => ({
  code: 'UNKNOWN_ACTION',
  zh: `没有“${type}”这个操作。`,
  en: `There is no action "${type}".`,
});

/** A field that the rule needs and did not get, or got wrong. */
export const badField = (field: string, zh: string, en: string): Refusal => ({ code: 'INPUT_INVALID', field, zh, en });

export const blank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

type Labels = Readonly<Record<string, string>>;

/** The first of the named text fields that is missing, as a refusal. */
export const missing = (input: object, fields: Labels): Refusal | undefined =>
  firstWithout(input, fields, (value) => !blank(value));

/** The same for lists of texts: at least one, none blank. */
export const missingList = (input: object, fields: Labels): Refusal | undefined =>
  firstWithout(
    input,
    fields,
    (value) => Array.isArray(value) && value.length > 0 && value.every((item) => !blank(item)),
  );

function firstWithout(input: object, fields: Labels, good: (value: unknown) => boolean): Refusal | undefined {
  const values = input as Readonly<Record<string, unknown>>;
  for (const [field, zh] of Object.entries(fields)) {
    if (!good(values[field])) return badField(field, `请填写“${zh}”。`, `"${field}" is required.`);
  }
  return undefined;
}

/** A text that may be left out; anything else than a filled-in text counts as left out. */
export const optional = (value: unknown): string | null => (typeof value === 'string' && !blank(value) ? value : null);

/** Lists that may be left out. */
export const optionalList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => !blank(item)) : [];

/** `YYYY-MM-DD` and a day that exists: 2024-02-30 is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    parseDate(value);
    return true;
  } catch {
    return false;
  }
}

/** Nothing more happens to an issue that has ended, unless it is reopened. */
export const ended = (issue: Issue, command: CommandDefinition): Refusal =>
  issue.tracks.closure === 'closed'
    ? {
        code: 'ISSUE_CLOSED',
        zh: `问题已销号，不能“${command.zh}”。`,
        en: `The issue is signed off; cannot ${command.en.toLowerCase()}.`,
        remedy: {
          zh: '如有反弹或数据弄虚作假，由市级“重启”。',
          en: 'If it came back or data were false, the city reopens it.',
        },
      }
    : {
        code: 'ISSUE_VOID',
        zh: `问题已作废，不能“${command.zh}”。`,
        en: `The issue is void; cannot ${command.en.toLowerCase()}.`,
      };
