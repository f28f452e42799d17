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
  };
}

export const otherDistrict: Refusal = {
  code: 'OTHER_DISTRICT',
  zh: '该问题不属于本区县。',
  en: 'This issue does not belong to your district.',
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

/** The first of the named text fields that is missing, as a refusal. */
export function missing(input: object, fields: Readonly<Record<string, string>>): Refusal | undefined {
  const values = input as Record<string, unknown>;
  for (const [field, zh] of Object.entries(fields)) {
    const value = values[field];
    const empty = Array.isArray(value) ? value.length === 0 : blank(value);
    if (empty) return badField(field, `请填写“${zh}”。`, `"${field}" is required.`);
  }
  return undefined;
}

/** Nothing more happens to an issue that has ended, unless it is reopened. */
export const ended = (issue: Issue, command: CommandDefinition): Refusal =>
  issue.tracks.closure === 'closed'
    ? {
        code: 'ISSUE_CLOSED',
        zh: `问题已销号，不能“${command.zh}”。`,
        en: `The issue is signed off; cannot ${command.en.toLowerCase()}.`,
        remedy: { zh: '如有反弹或数据弄虚作假，由市级“重启”。', en: 'If it came back or data were false, the city reopens it.' },
      }
    : { code: 'ISSUE_VOID', zh: `问题已作废，不能“${command.zh}”。`, en: `The issue is void; cannot ${command.en.toLowerCase()}.` };
