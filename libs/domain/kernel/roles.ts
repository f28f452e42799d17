/** Roles of the enforcement system; codes in brackets are those of the process model, section 1. */
export const ROLES = {
  inspector: { zh: '检查组成员', en: 'inspector', level: 'city' }, // INS
  'team-leader': { zh: '检查组组长', en: 'team leader', level: 'city' }, // LDR
  coordinator: { zh: '总队调度岗', en: 'corps coordinator', level: 'city' }, // COR
  'city-approver': { zh: '市级审批领导', en: 'city approver', level: 'city' }, // CAP
  liaison: { zh: '区县联络员', en: 'district liaison', level: 'district' }, // LIA
  caseworker: { zh: '区县承办人', en: 'district caseworker', level: 'district' }, // CW
  'district-approver': { zh: '区县分管领导', en: 'district approver', level: 'district' }, // DAP
  reviewer: { zh: '回头看核查人员', en: 'follow-up reviewer', level: 'city' }, // REV
  supervisor: { zh: '督办岗', en: 'supervision officer', level: 'city' }, // SUP
  leader: { zh: '领导', en: 'leader', level: 'city' }, // LDS
  auditor: { zh: '审计', en: 'auditor', level: 'city' }, // AUD
  operator: { zh: '运维', en: 'operations engineer', level: 'city' },
  system: { zh: '系统', en: 'system', level: 'city' }, // SYS
} as const;

export type Role = keyof typeof ROLES;

/** Who acts: an account of the directory, with the roles it holds and the unit it works for. Never a person's name. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  /** `city`, or the code of the one district whose issues this person may see. */
  readonly unit: string;
}

/** The workflow's and the importer's own hand: acts everywhere, only where a command names `system`. */
export const SYSTEM: Actor = { id: 'system', roles: ['system'], unit: 'city' };
