import type { Refusal } from '#libs/domain/kernel/decision.js';

const tryAgain = { zh: '稍后以同一操作编号重试。', en: 'Try again a little later with the same key.' };
const reload = { zh: '请刷新页面，查看最新状态后再操作。', en: 'Reload the page, look at the newest state, then act.' };

/** Refusals of the door itself; the rules' own refusals come from `decide`. */
export const DOOR_REFUSALS = {
  keyReused: {
    code: 'IDEMPOTENCY_KEY_REUSED',
    zh: '同一操作编号已用于内容不同的操作。',
    en: 'This idempotency key was already used for a different action.',
    remedy: { zh: '请使用新的操作编号。', en: 'Use a new key.' },
  },
  badKey: {
    code: 'IDEMPOTENCY_KEY_INVALID',
    zh: '操作编号须为 8 至 200 个可见字符。',
    en: 'The idempotency key must be 8 to 200 visible ASCII characters.',
    field: 'idempotencyKey',
  },
  staleVersion: {
    code: 'STALE_VERSION',
    zh: '该事项已被他人更新。',
    en: 'Someone changed this meanwhile.',
    remedy: reload,
  },
  exists: { code: 'AGGREGATE_EXISTS', zh: '该编号的事项已存在。', en: 'Something with this id exists already.' },
  notFound: { code: 'NOT_FOUND', zh: '未找到该事项。', en: 'There is no such item.' },
  outOfScope: {
    code: 'OUT_OF_SCOPE',
    zh: '该操作涉及本单位以外的事项。',
    en: 'This would write what your unit may not see.',
  },
  wrongRole: {
    code: 'ROLE_NOT_HELD',
    zh: '您没有所填写的角色。',
    en: 'You do not hold the role named.',
    field: 'role',
  },
  badText: {
    code: 'TEXT_INVALID',
    zh: '文本含有无法保存的字符。',
    en: 'The text contains characters that cannot be kept (NUL or half a surrogate pair).',
  },
  tooLarge: { code: 'COMMAND_TOO_LARGE', zh: '提交内容过大。', en: 'The command is too large.' },
  unavailable: {
    code: 'RECORD_UNAVAILABLE',
    zh: '系统暂时无法写入记录，未作任何更改或结果未知。',
    en: 'The record cannot be written at the moment; nothing is half done.',
    remedy: tryAgain,
  },
  busy: {
    code: 'RECORD_BUSY',
    zh: '该事项正被频繁操作。',
    en: 'Too many people act on this at once.',
    remedy: tryAgain,
  },
} as const satisfies Record<string, Refusal>;

const STATUS: Readonly<Record<string, number>> = {
  IDEMPOTENCY_KEY_REUSED: 409,
  STALE_VERSION: 409,
  AGGREGATE_EXISTS: 409,
  NOT_FOUND: 404,
  OUT_OF_SCOPE: 403,
  ROLE_NOT_HELD: 403,
  COMMAND_TOO_LARGE: 413,
  RECORD_UNAVAILABLE: 503,
  RECORD_BUSY: 503,
};

/** HTTP status of a refusal of the door; null for a rule's refusal, which the API maps. */
export const doorStatus = (refusal: Refusal): number | null =>
  STATUS[refusal.code] ?? (refusal.code === 'IDEMPOTENCY_KEY_INVALID' || refusal.code === 'TEXT_INVALID' ? 422 : null);
