import { RegisterDto } from '../actions/dto/custody.dto.js';
import { bodyAs } from '../forms/body.pipe.js';
import { Problem } from '../http/problem.js';
import type { RecognisedRow } from '#libs/excel/index.js';
import type { ImportDto } from './imports.dto.js';

export interface RowProblem {
  readonly column: string | null;
  readonly zh: string;
  readonly en: string;
}

export interface ReadRow {
  readonly row: number;
  /** The registration, when the row and what was said for all rows suffice. */
  readonly input: RegisterDto | null;
  /** The row itself is faulty; otherwise something is only missing. */
  readonly refused: boolean;
  readonly problems: readonly RowProblem[];
}

const say = (zh: string, en: string): RowProblem => ({ column: null, zh, en });

/** One row as a registration. Nothing is guessed: what neither the row nor the person says makes it incomplete. */
export function readRow(row: RecognisedRow, given: ImportDto, evidence: string): ReadRow {
  const problems: RowProblem[] = row.problems.map(({ column, zh, en }) => ({ column, zh, en }));
  if (!row.usable || row.district === null) return { row: row.row, input: null, refused: true, problems };
  const discoveredOn = row.discoveredAt ?? given.discoveredOn;
  const inspectors = (given.inspectors ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (discoveredOn === undefined)
    problems.push(
      say('清单没有写发现日期，请为全部问题指定。', 'The list has no day of discovery; give one for all rows.'),
    );
  if (inspectors.length < 2) problems.push(say('请指定两名以上检查人员。', 'Name two or more inspectors.'));
  for (const [value, zh, en] of [
    [given.contentKind, '重点内容类别', 'kind of content'],
    [given.objectKind, '重点对象类别', 'kind of object'],
    [given.source, '线索来源', 'source'],
  ] as const)
    if (value === undefined) problems.push(say(`请为全部问题指定“${zh}”。`, `Name the ${en} for all rows.`));
  const { contentKind, objectKind, source } = given;
  if (
    discoveredOn === undefined ||
    inspectors.length < 2 ||
    contentKind === undefined ||
    objectKind === undefined ||
    source === undefined
  )
    return { row: row.row, input: null, refused: false, problems };
  const place = [row.town, row.address].filter((text) => text !== '').join(' ') || row.district.name;
  const body = {
    planId: given.plan,
    district: row.district.code,
    enterprise: row.enterprise,
    place,
    problem: row.problem,
    contentKinds: [contentKind],
    objectKind,
    source,
    discoveredOn,
    inspectors,
    evidence: [evidence],
  };
  return checked(row.row, body, problems);
}

function checked(row: number, body: object, problems: readonly RowProblem[]): ReadRow {
  try {
    return { row, input: bodyAs(RegisterDto, body), refused: false, problems };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const faults = (error.more.errors ?? []).map(({ zh, en }) => say(zh, en));
    return { row, input: null, refused: true, problems: [...problems, ...faults] };
  }
}
