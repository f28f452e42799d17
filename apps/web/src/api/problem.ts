export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface FieldError extends Words {
  readonly field: string;
}

/** Problem details (RFC 9457) as this API answers them. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly detail?: string;
  readonly detailZh?: string;
  readonly detailEn?: string;
  readonly title?: string;
  readonly article?: string;
  readonly remedy?: Words;
  readonly field?: string;
  readonly errors?: readonly FieldError[];
  readonly version?: number;
  readonly requestId?: string;
}

/** A refusal of the API. */
export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detailEn ?? body.detail ?? body.code);
  }

  get status(): number {
    return this.body.status;
  }

  sentence(language: 'zh' | 'en'): string {
    const { detail, detailZh, detailEn, title, code } = this.body;
    return (language === 'zh' ? detailZh : detailEn) ?? detail ?? title ?? code;
  }

  /** Errors by field, whichever way the API names them. */
  fields(): readonly FieldError[] {
    const { errors, field, detailZh, detailEn, detail } = this.body;
    if (errors && errors.length > 0) return errors;
    return field ? [{ field, zh: detailZh ?? detail ?? '', en: detailEn ?? detail ?? '' }] : [];
  }
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem({
        code: 'UNEXPECTED',
        status: 0,
        detailZh: '页面出错了，请刷新后再试。',
        detailEn: 'Something went wrong on this page; please reload.',
      });
