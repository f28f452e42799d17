/** A page's end as an opaque text: the sort keys of its last row. */
export const cursorOf = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Sort keys of a cursor when each has its form; otherwise `first`, so a made-up cursor shows the first page. */
export function afterCursor(
  cursor: string | undefined,
  forms: readonly RegExp[],
  first: readonly string[],
): readonly string[] {
  if (cursor === undefined) return first;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== forms.length) return first;
    const texts = parts.filter((part, i): part is string => typeof part === 'string' && forms[i]?.test(part) === true);
    return texts.length === forms.length ? texts : first;
  } catch {
    return first;
  }
}

/** PostgreSQL's own text of a timestamptz, or an infinity. */
export const INSTANT = /^(-?infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?)$/;
export const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
