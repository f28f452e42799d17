import type { Refusal } from '../kernel/decision.js';
import type { Role } from '../kernel/roles.js';
import { ROLES } from '../kernel/roles.js';
import { MAX_ROWS } from './state.js';

export const notFound: Refusal = { code: 'BATCH_NOT_FOUND', zh: '没有这个移交批次。', en: 'There is no such batch.' };
export const exists: Refusal = { code: 'BATCH_EXISTS', zh: '该批次已建立。', en: 'That batch exists already.' };
export const wrongRole = (role: Role): Refusal => ({
  code: 'ROLE_NOT_ALLOWED',
  zh: `只能由${ROLES[role].zh}办理。`,
  en: `Only the ${ROLES[role].en} may do this.`,
});
export const noLetter: Refusal = {
  code: 'INPUT_INVALID',
  field: 'letterNo',
  zh: '请填写“移交函文号”。',
  en: '"letterNo" is required.',
};
export const badRows: Refusal = {
  code: 'INPUT_INVALID',
  field: 'issueIds',
  zh: `请选择 1–${MAX_ROWS} 个问题，同一问题只列一次。`,
  en: `Name 1 to ${MAX_ROWS} issues, each once.`,
};
export const ownBatch: Refusal = {
  code: 'APPROVER_IS_PROPOSER',
  zh: '建立批次的人不能自己审批，请由其他领导审批。',
  en: 'Whoever made the batch cannot approve it.',
};
export const notDrafted: Refusal = { code: 'ALREADY_DONE', zh: '该批次已审批。', en: 'The batch is approved already.' };
export const notApproved: Refusal = {
  code: 'BATCH_NOT_APPROVED',
  zh: '批次尚未审批，不能移交。',
  en: 'The batch is not approved yet.',
  remedy: { zh: '请先由市级审批领导审批。', en: 'Let the city approver approve it first.' },
};
export const underWay: Refusal = {
  code: 'ALREADY_DONE',
  zh: '该批次正在移交。',
  en: 'The batch is being sent already.',
};
export const notSent: Refusal = {
  code: 'BATCH_NOT_SENT',
  zh: '批次尚未移交完毕，没有可重试的行。',
  en: 'The batch has not been sent yet.',
};
export const badDay: Refusal = {
  code: 'INPUT_INVALID',
  field: 'deliveredOn',
  zh: '送达日期不是有效日期，或晚于今天。',
  en: 'The day of delivery is not a valid day up to today.',
};
export const nothingLeft: Refusal = {
  code: 'ALREADY_DONE',
  zh: '该批次已全部移交。',
  en: 'All of the batch is transferred.',
};
export const noSuchRow: Refusal = {
  code: 'INPUT_INVALID',
  field: 'rows',
  zh: '没有待办的这一行。',
  en: 'There is no such row to do.',
};
