import { OBJECTION_GROUNDS } from '#libs/domain/issue/custody/object.js';
import { REOPEN_GROUNDS } from '#libs/domain/issue/closure/close.js';
import { WAIVER_KINDS } from '#libs/domain/issue/rectification/verify.js';

export interface Choice {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const choices = (of: Readonly<Record<string, string>>, english: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(of).map(([code, zh]) => ({ code, zh, en: english[code] ?? code }));

/** Code lists that do not depend on the plan. Those of the plan are in its pack and named `plan.…`. */
export const LISTS = {
  severity: [
    { code: 'serious', zh: '重点突出问题', en: 'serious' },
    { code: 'general', zh: '一般问题', en: 'general' },
  ],
  competence: [
    { code: 'city', zh: '市级', en: 'city' },
    { code: 'district', zh: '区县', en: 'district' },
    { code: 'other', zh: '其他有权部门', en: 'another authority' },
  ],
  objectionGrounds: choices(OBJECTION_GROUNDS, {
    'wrong-district': 'not our district',
    'wrong-facts': 'facts are wrong',
    'not-competent': 'not competent',
  }),
  objectionOutcomes: [
    { code: 'reroute', zh: '退回重新流转', en: 'route again' },
    { code: 'void', zh: '作废', en: 'void' },
    { code: 'move-out', zh: '移送有权部门', en: 'move to the competent body' },
  ],
  extensionClocks: [
    { code: 'feedback', zh: '反馈期限', en: 'feedback' },
    { code: 'rectification', zh: '整改期限', en: 'rectification' },
  ],
  waiverKinds: choices(WAIVER_KINDS, {
    moved: 'moved away',
    demolished: 'demolished',
    stopped: 'lawfully stopped',
    'not-established': 'facts not established',
  }),
  reopenGrounds: choices(REOPEN_GROUNDS, {
    rebound: 'rebound',
    'false-data': 'falsified data',
    revoked: 'decision revoked',
  }),
} as const satisfies Record<string, readonly Choice[]>;

export const codesOf = (list: keyof typeof LISTS): string[] => LISTS[list].map(({ code }) => code);
