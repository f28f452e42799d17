/** Input the clock engine cannot reckon with; carries a sentence in both languages. */
export class ClockError extends Error {
  constructor(
    /** Stable code, e.g. `BAD_DATE`. */
    readonly code: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} (${en})`);
    this.name = 'ClockError';
  }
}
