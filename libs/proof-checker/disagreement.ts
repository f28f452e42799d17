/** The first place where the proof and the checker part. */
export class Disagreement extends Error {
  constructor(
    /** Path in the JSON, e.g. `segments[0].days[3].kind`. */
    readonly at: string,
    readonly expected: unknown,
    readonly found: unknown,
  ) {
    super(`${at}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    this.name = 'Disagreement';
  }
}

export const disagree = (at: string, expected: unknown, found: unknown): Disagreement =>
  new Disagreement(at, expected, found);

/** Throws unless both are the same text, number, truth value or null. */
export function agree(at: string, expected: string | number | boolean | null, found: unknown): void {
  if (expected !== found) throw disagree(at, expected, found);
}
