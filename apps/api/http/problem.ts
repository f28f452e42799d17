import type { Refusal } from '#libs/domain/kernel/decision.js';

export interface FieldFault {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

interface More {
  readonly version?: number;
  readonly errors?: readonly FieldFault[];
  /** Seconds, for `Retry-After`. */
  readonly retryAfter?: number;
}

/** An answer that is a refusal: HTTP status, and the sentences of the refusal. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
    readonly more: More = {},
  ) {
    super(`${refusal.code}: ${refusal.en}`);
    this.name = 'Problem';
  }
}

/** The body is not as described: 400 with the faulty fields. */
export function invalidInput(errors: readonly FieldFault[]): Problem {
  const first = errors[0];
  const zh = first?.zh ?? '请求内容不正确。';
  const en = first?.en ?? 'The request is not as described.';
  return new Problem(
    400,
    { code: 'INPUT_INVALID', zh, en, ...(first?.field ? { field: first.field } : {}) },
    { errors },
  );
}

/** RFC 9457 body. `title` and `detail` are in the reader's language; both languages are there as well. */
export function problemBody(problem: Problem, english: boolean, requestId: string): object {
  const { status, refusal, more } = problem;
  const { code, zh, en, article, remedy, field } = refusal;
  const title = TITLES[status] ?? { zh: '请求未成功', en: 'The request failed' };
  return {
    type: `https://huandu.example/problems/${code}`,
    title: english ? title.en : title.zh,
    status,
    code,
    detail: english ? en : zh,
    detailZh: zh,
    detailEn: en,
    ...(article === undefined ? {} : { article }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(field === undefined ? {} : { field }),
    ...(more.errors === undefined ? {} : { errors: more.errors }),
    ...(more.version === undefined ? {} : { version: more.version }),
    requestId,
  };
}

const TITLES: Readonly<Record<number, { zh: string; en: string }>> = {
  400: { zh: '填写有误', en: 'Not as described' },
  401: { zh: '需要登录', en: 'Log in first' },
  403: { zh: '无权办理', en: 'Not allowed' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '方法不允许', en: 'Method not allowed' },
  409: { zh: '现在不能这样做', en: 'Not possible now' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '格式不支持', en: 'Unsupported format' },
  422: { zh: '内容不符合规定', en: 'Against the rules' },
  429: { zh: '请求过于频繁', en: 'Too many requests' },
  500: { zh: '系统内部错误', en: 'Internal error' },
  503: { zh: '系统暂时不可用', en: 'Unavailable at the moment' },
};
