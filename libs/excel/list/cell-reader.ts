import { LIMITS } from '../guard/limits.js';
import { columnLetter, type Notice } from '../notice.js';
import type { Cell } from '../workbook/types.js';
import type { Column } from './columns.js';
import type { Field } from './fields.js';
import type { Grid } from './grid.js';

/** For fields where a blank may mean "as above": the row whose entry still holds. */
export type Carry = Partial<Record<Field, number>>;

const CUT = /截断|未完待续|下略|以下略|此处省略/u;
const ERROR_VALUE = /^#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NULL|NUM)!?/u;

/** The cells of one row by field, and what is wrong with them. */
export class CellReader {
  readonly problems: Notice[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly columns: ReadonlyMap<Field, Column>,
    readonly row: number,
    private readonly carry: Carry,
  ) {}

  has(field: Field): boolean {
    return this.columns.has(field);
  }

  /** The field's cell, through merges and carried entries; `from` is the row where it stands. Null without such a column. */
  find(field: Field): { readonly cell: Cell; readonly from: number; readonly merged: boolean } | null {
    const column = this.columns.get(field)?.index;
    if (column === undefined) return null;
    const merged = this.grid.at(this.row, column).merged !== null;
    const own = this.grid.through(this.row, column);
    const above = this.carry[field];
    const found = own.cell.text === '' && above !== undefined ? this.grid.through(above, column) : own;
    return { ...found, merged };
  }

  /** The cell's text; that of a formula or an error is reported and not taken. */
  text(field: Field): string {
    const cell = this.find(field)?.cell;
    return cell && this.trusted(field, cell) ? cell.text : '';
  }

  trusted(field: Field, cell: Cell): boolean {
    const { text } = cell;
    if (cell.isFormula) {
      this.error(
        field,
        'FORMULA_CELL',
        '单元格是公式，请改为填写数值或文字',
        'a formula; enter the value itself',
        text,
      );
    } else if (ERROR_VALUE.test(text)) {
      this.error(field, 'CELL_ERROR', `单元格是错误值${text}`, 'the cell holds an error value', text);
    } else if (text.length > LIMITS.cellText) {
      this.error(field, 'CELL_TOO_LONG', '单元格文字过长', 'the cell is too long');
    } else {
      if (CUT.test(text))
        this.warn(field, 'ROW_CUT_OFF', '这一行像是被截断的，请核对原表', 'the row seems cut off', text);
      return true;
    }
    return false;
  }

  /** Has an error been reported on this field's cell? */
  isWrong(field: Field): boolean {
    const letter = this.letter(field);
    return this.problems.some((one) => one.column === letter && one.severity === 'error');
  }

  error(field: Field, code: string, zh: string, en: string, value?: string): void {
    this.report(field, code, 'error', zh, en, value);
  }

  warn(field: Field, code: string, zh: string, en: string, value?: string): void {
    this.report(field, code, 'warning', zh, en, value);
  }

  private report(
    field: Field,
    code: string,
    severity: Notice['severity'],
    zh: string,
    en: string,
    value?: string,
  ): void {
    const column = this.letter(field);
    if (this.problems.some((one) => one.code === code && one.column === column)) return;
    const notice = { row: this.row, column, code, severity, zh, en };
    this.problems.push(value === undefined ? notice : { ...notice, value: value.slice(0, 100) });
  }

  private letter(field: Field): string | null {
    const column = this.columns.get(field);
    return column ? columnLetter(column.index) : null;
  }
}
