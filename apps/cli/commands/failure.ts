/** Something outside the call went wrong; said in a sentence. */
export class CliFailure extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'CliFailure';
  }
}
