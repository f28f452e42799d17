import { doorStatus, type Outcome, type Refused, type Unavailable } from '#libs/commands/index.js';
import type { Refusal } from '#libs/domain/kernel/decision.js';
import { Problem } from './problem.js';

const problem =
  (status: number, code: string, zh: string, en: string, more: Partial<Refusal> = {}) =>
  () =>
    new Problem(status, { code, zh, en, ...more });

/** Refusals of the API itself. Codes are stable. */
export const loginRequired = problem(401, 'LOGIN_REQUIRED', '请先登录。', 'Please log in.');
export const loginFailed = problem(401, 'LOGIN_FAILED', '账号或密码不正确。', 'The login or the password is wrong.');
export const notFound = problem(404, 'NOT_FOUND', '未找到该事项。', 'There is no such item.');
export const noRoute = problem(404, 'NO_ROUTE', '没有这个地址。', 'There is no such address.');
export const roleNotAllowed = problem(403, 'ROLE_NOT_ALLOWED', '您的角色不能办理此项。', 'Your role may not do this.');
export const csrfRefused = problem(
  403,
  'CSRF_REFUSED',
  '请求来源不可信：缺少 X-Huandu 请求头或来自其他网站。',
  'The request lacks the X-Huandu header or comes from another site.',
);
export const notJson = problem(415, 'NOT_JSON', '请求体须为 application/json。', 'The body must be application/json.');
export const badJson = problem(400, 'BAD_JSON', '请求体不是有效的 JSON。', 'The body is not valid JSON.');
export const tooLarge = (limit: string): Problem =>
  new Problem(413, { code: 'TOO_LARGE', zh: `内容超过 ${limit} 上限。`, en: `The content exceeds ${limit}.` });
export const keyRequired = problem(
  400,
  'IDEMPOTENCY_KEY_REQUIRED',
  '缺少 Idempotency-Key 请求头（8 至 200 个可见字符）。',
  'The header Idempotency-Key is missing (8 to 200 visible characters).',
);
export const badVersion = problem(
  400,
  'VERSION_INVALID',
  'X-Version 须为正整数。',
  'X-Version must be a positive whole number.',
);
export const recordAway = problem(
  503,
  'RECORD_UNAVAILABLE',
  '系统暂时无法读写记录，请稍后重试。',
  'The record cannot be reached at the moment; try again a little later.',
);
export const internal = problem(500, 'INTERNAL', '系统内部错误，已记录。', 'An internal error, which is on record.');

const FORBIDDEN = new Set([
  'ROLE_NOT_ALLOWED',
  'OTHER_DISTRICT',
  'APPROVER_IS_PROPOSER',
  'DISTRICT_APPROVAL_REQUIRED',
  'CITY_APPROVER_REQUIRED',
  'CITY_PENALISES',
  'DISTRICT_PENALISES',
  'REVIEWER_CONFLICT',
]);

/** 404 unknown (or not to be seen) · 403 not for this person · 422 the input · 409 the stage. */
function statusOf(refusal: Refusal): number {
  const door = doorStatus(refusal);
  if (door !== null) return door;
  if (['ISSUE_NOT_FOUND', 'BATCH_NOT_FOUND', 'UNKNOWN_ACTION'].includes(refusal.code)) return 404;
  if (FORBIDDEN.has(refusal.code)) return 403;
  return refusal.field === undefined ? 409 : 422;
}

/** What a person hears of a command that was not done. Another district's issue and an unknown one sound the same. */
export function problemOf(outcome: Refused | Unavailable): Problem {
  if (outcome.kind === 'unavailable') return new Problem(503, outcome.refusal);
  const status = statusOf(outcome.refusal);
  if (status === 404) return notFound();
  return new Problem(status, outcome.refusal, outcome.version === null ? {} : { version: outcome.version });
}

/** The outcome when it was done; otherwise its problem is thrown. */
export function doneOf(outcome: Outcome): Extract<Outcome, { kind: 'done' }> {
  if (outcome.kind === 'done') return outcome;
  throw problemOf(outcome);
}
