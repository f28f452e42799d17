/** Why a command was not accepted. `code` is stable and never renamed; the sentences say what to do. */
export interface Refusal {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The article or clause behind the refusal, where there is one, e.g. `plan 001, 四(三)`. */
  readonly article?: string;
  /** What the person can do instead. */
  readonly remedy?: { readonly zh: string; readonly en: string };
  /** Input field that is wrong, for forms. */
  readonly field?: string;
}

export type Decision<E> =
  { readonly ok: true; readonly events: readonly E[] } | { readonly ok: false; readonly refusal: Refusal };

export const accept = <E>(...events: E[]): Decision<E> => ({ ok: true, events });
export const refuse = (refusal: Refusal): Decision<never> => ({ ok: false, refusal });
