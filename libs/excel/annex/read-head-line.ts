import type { LegalDate } from '#libs/domain/clock/types.js';
import { districtByName, type AddresseeBody } from '#libs/domain/districts/index.js';
import type { Grid } from '../list/grid.js';
import type { Notice } from '../notice.js';

export interface HeadLine {
  readonly district: { readonly text: string; readonly body: AddresseeBody | null };
  readonly filler: string;
  readonly phone: string;
  readonly notices: Notice[];
}

/** District, filler and phone from the rows above the head, in one cell or in several. */
export function readHeadLine(grid: Grid, headingRow: number, on: LegalDate | undefined): HeadLine {
  const above = grid.sheet.rows.filter((row) => row.number < headingRow);
  const line = above.find((row) => row.cells.some((cell) => /填报人/u.test(cell.text))) ?? above.at(-1);
  const text = (line?.cells ?? [])
    .map((cell) => cell.text)
    .join('\u2003')
    .normalize('NFKC');
  const district = between(text, /^/u, /区\(县\)|填报人|联系电话|$/u);
  const filler = between(text, /填报人:?/u, /联系电话|区\(县\)|$/u);
  const phone = between(text, /联系电话:?/u, /填报人|区\(县\)|$/u);
  return { ...readDistrict(district, line?.number ?? null, on), filler, phone };
}

function between(text: string, start: RegExp, end: RegExp): string {
  const from = start.exec(text);
  if (!from) return '';
  const rest = text.slice(from.index + from[0].length);
  return rest.slice(0, end.exec(rest)?.index ?? rest.length).trim();
}

function readDistrict(
  text: string,
  row: number | null,
  on: LegalDate | undefined,
): Pick<HeadLine, 'district' | 'notices'> {
  // The form prints 区（县） after the blank: 渝北 and 忠 are whole there.
  const tries = [text, `${text}区`, `${text}县`].map((name) => districtByName(name, on));
  const found = text === '' ? undefined : tries.find((answer) => answer.ok);
  if (found?.ok === true) return { district: { text, body: found.body }, notices: [] };
  const [first] = tries;
  const { code, zh, en } =
    first?.ok === false ? first : { code: 'DISTRICT_EMPTY', zh: '没有填写区县', en: 'no district' };
  return {
    district: { text, body: null },
    notices: [{ row, column: 'A', code, severity: 'error', zh, en, value: text }],
  };
}
