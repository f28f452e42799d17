import { CellReader, type Carry } from './cell-reader.js';
import type { Column } from './columns.js';
import type { Field } from './fields.js';
import type { Grid } from './grid.js';
import { deadlineOf, discoveryDay } from './read-dates.js';
import { checkResponsibleUnit, districtOf } from './read-district.js';
import type { ListContext, RecognisedRow } from './types.js';

/** Reads one row; whatever cannot be read is said, never guessed. `usable` speaks of this row's cells alone. */
export function readRow(
  grid: Grid,
  columns: ReadonlyMap<Field, Column>,
  row: number,
  context: ListContext,
  carry: Carry,
): RecognisedRow {
  const cells = new CellReader(grid, columns, row, carry);
  // A list speaks from the day it was handed over.
  const phrases = context.handedOverAt === undefined ? context : { ...context, now: context.handedOverAt };
  const discoveredAt = discoveryDay(cells, phrases, context.today);
  const district = districtOf(cells, context, discoveredAt);
  checkResponsibleUnit(cells, district);
  const enterprise = required(cells, 'enterprise', '企业名称');
  const problem = required(cells, 'problem', '存在的问题');
  return {
    row,
    number: cells.text('number'),
    district,
    districtText: cells.text('district'),
    enterprise,
    problem,
    discoveredAt,
    deadline: deadlineOf(cells, phrases, discoveredAt),
    rectification: cells.text('rectification'),
    penalty: cells.text('penalty'),
    responsibleUnit: cells.text('responsibleUnit'),
    address: cells.text('address'),
    town: cells.text('town'),
    remark: cells.text('remark'),
    problems: cells.problems,
    usable: cells.problems.every(({ severity }) => severity !== 'error'),
  };
}

function required(cells: CellReader, field: 'enterprise' | 'problem', zh: string): string {
  const text = cells.text(field);
  if (text === '' && cells.has(field) && !cells.isWrong(field)) {
    cells.error(field, 'CELL_EMPTY', `没有填写${zh}`, `${field} is missing`);
  }
  return text;
}

/** Fields printed once for several rows, the wider first: a new entry ends what the narrower carried. */
const CARRIED: readonly Field[] = ['city', 'district', 'responsibleUnit'];

/** What the rows below may take from this one. */
export function carryOn(carry: Carry, grid: Grid, columns: ReadonlyMap<Field, Column>, row: number): Carry {
  return CARRIED.reduce<Carry>((kept, field, at) => {
    const column = columns.get(field)?.index;
    if (column === undefined || grid.at(row, column).text === '') return kept;
    const wider = Object.fromEntries(CARRIED.slice(0, at).flatMap((one) => (kept[one] ? [[one, kept[one]]] : [])));
    return { ...wider, [field]: row };
  }, carry);
}
