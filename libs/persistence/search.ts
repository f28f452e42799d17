/**
 * Text search by pairs of neighbouring characters: finds 渝中 as well as `HD-2026`, in any locale of the server
 * (pg_trgm ignores Chinese under the C locale and needs three characters).
 */
export function searchBody(texts: readonly (string | number | boolean | null | undefined)[]): string {
  return texts
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
}

/** Distinct characters and pairs of a normalised text; what the index holds. */
export function grams(body: string): string[] {
  const found = new Set<string>();
  for (const line of body.split('\n')) {
    const characters = [...line];
    characters.forEach((character, i) => {
      if (character.trim() === '') return;
      found.add(character);
      const next = characters[i + 1];
      if (next !== undefined && next.trim() !== '') found.add(character + next);
    });
  }
  return [...found];
}

/** Parameters of `huandu_search($1, $2)` for what a person typed. */
export function searchQuery(typed: string): readonly [body: string, grams: string[]] {
  const body = searchBody([typed.trim()]);
  return [body, grams(body)];
}
