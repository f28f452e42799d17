import type { LegalDate } from '#libs/domain/clock/types.js';
import { districtByName, type AddresseeBody } from '#libs/domain/districts/index.js';
import { fromSerial } from '../dates/calendar-day.js';
import { parseChineseDate } from '../dates/parse-chinese-date.js';
import type { DateContext, ParsedDate } from '../dates/types.js';
import { columnLetter, type Notice } from '../notice.js';
import { LIMITS } from '../guard/limits.js';
import type { Cell } from '../workbook/types.js';
import type { Column } from './columns.js';
import type { Field } from './fields.js';
import type { Grid } from './grid.js';
import type { RecognisedRow } from './types.js';

/** Columns where a blank may mean "as above". */
const CARRIED: readonly Field[] = ['district', 'city', 'responsibleUnit'];
const CUT = /截断|未完待续|下略|以下略|此处省略/u;

export interface RowContext extends DateContext {
  /** Row whose district still holds, for blanks below it; null after a total. */
  readonly carryFrom: number | null;
}

/** Reads one row; whatever cannot be read is said, never guessed. */
export class RowReader {
  private readonly problems: Notice[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly columns: ReadonlyMap<Field, Column>,
    private readonly row: number,
    private readonly context: RowContext,
  ) {}

  read(): RecognisedRow {
    const discoveredAt = this.discoveryDay();
    const districtText = this.text('district');
    const district = this.district(districtText, discoveredAt);
    this.responsibleUnit(district);
    const enterprise = this.required('enterprise', '企业名称', 'the enterprise');
    const problem = this.required('problem', '存在的问题', 'the problem');
    const deadline = this.deadline(discoveredAt);
    const [rectification, penalty, address, town] = this.texts('rectification', 'penalty', 'address', 'town');
    const [number, responsibleUnit, remark] = this.texts('number', 'responsibleUnit', 'remark');
    const usable = this.problems.every(({ severity }) => severity !== 'error');
    const words = { enterprise, problem, rectification, penalty, address, town, number, responsibleUnit, remark };
    return { row: this.row, ...words, district, districtText, discoveredAt, deadline, problems: this.problems, usable };
  }

  private texts(...fields: [Field, Field, Field, Field]): [string, string, string, string];
  private texts(...fields: [Field, Field, Field]): [string, string, string];
  private texts(...fields: Field[]): string[] {
    return fields.map((field) => this.text(field));
  }

  private required(field: Field, zh: string, en: string): string {
    const text = this.text(field);
    if (text === '' && !this.problems.some((one) => one.column === this.columns.get(field)?.letter)) {
      this.report(field, 'CELL_EMPTY', 'error', `没有填写${zh}`, `${en} is missing`);
    }
    return text;
  }

  /** The cell's text; a formula's or an error's is reported and not taken. */
  private text(field: Field): string {
    const column = this.columns.get(field);
    if (!column) return '';
    const { cell } = this.lookup(column.index, CARRIED.includes(field));
    return this.trusted(field, cell) ? cell.text : '';
  }

  private lookup(column: number, carried: boolean): { cell: Cell; from: number } {
    const found = this.grid.through(this.row, column);
    if (found.cell.text !== '' || !carried || this.context.carryFrom === null) return found;
    return this.grid.through(this.context.carryFrom, column);
  }

  private trusted(field: Field, cell: Cell): boolean {
    if (cell.isFormula) {
      this.report(
        field,
        'FORMULA_CELL',
        'error',
        '单元格是公式，请改为填写数值或文字',
        'the cell is a formula; enter the value itself',
        cell.text,
      );
      return false;
    }
    if (/^#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NULL|NUM)!?/u.test(cell.text)) {
      this.report(
        field,
        'CELL_ERROR',
        'error',
        `单元格是错误值${cell.text}`,
        'the cell holds an error value',
        cell.text,
      );
      return false;
    }
    if (CUT.test(cell.text)) {
      this.report(
        field,
        'ROW_CUT_OFF',
        'warning',
        '这一行像是被截断的，请核对原表',
        'the row seems cut off; check the original',
        cell.text,
      );
    }
    if (cell.text.length > LIMITS.cellText) {
      this.report(field, 'CELL_TOO_LONG', 'error', '单元格文字过长', 'the cell is too long');
    }
    return true;
  }

  private district(text: string, on: LegalDate | null): AddresseeBody | null {
    const column = this.columns.get('district');
    if (!column) return null;
    const city = this.text('city');
    if (city !== '' && !/重庆/u.test(city)) {
      this.report('city', 'OUTSIDE_CHONGQING', 'error', `“${city}”不在重庆`, `“${city}” is not in Chongqing`, city);
      return null;
    }
    const { from } = this.lookup(column.index, true);
    const merged = this.grid.at(this.row, column.index).merged !== null;
    if (text !== '' && from !== this.row && !merged) {
      this.report(
        'district',
        'DISTRICT_CARRIED_DOWN',
        'warning',
        `区县空白，按第 ${from} 行填为“${text}”，请核对`,
        `district blank; taken from row ${from}`,
        text,
      );
    }
    const answer = districtByName(
      text,
      on ?? this.context.handedOverAt ?? this.context.now ?? yearDay(this.context.year),
    );
    if (answer.ok) return answer.body;
    if (!this.problems.some((one) => one.column === column.letter && one.severity === 'error')) {
      this.report('district', answer.code, 'error', answer.zh, answer.en, text);
    }
    return null;
  }

  /** 监管责任单位 names another district than the row: one of the two is wrong. */
  private responsibleUnit(district: AddresseeBody | null): void {
    const text = this.text('responsibleUnit');
    const named = text === '' ? null : districtByName(text);
    if (district && named?.ok === true && named.body.name !== district.name) {
      this.report(
        'responsibleUnit',
        'DISTRICT_CONTRADICTED',
        'warning',
        `责任单位“${text}”与区县“${district.name}”不一致，请核对`,
        'the responsible unit is of another district',
        text,
      );
    }
  }

  private discoveryDay(): LegalDate | null {
    const parsed = this.date('discoveredAt');
    if (parsed === null) return null;
    if (parsed.kind !== 'date' || parsed.precision !== 'DAY') return this.noDay('discoveredAt', parsed);
    const latest = [this.context.now, this.context.handedOverAt].filter((day) => day !== undefined).sort()[0];
    if (latest !== undefined && parsed.date > latest) {
      this.report(
        'discoveredAt',
        'DISCOVERED_LATER',
        'error',
        `发现日期${parsed.date}晚于移交日或今天`,
        'discovered after the hand-over or today',
        parsed.date,
      );
      return null;
    }
    return parsed.date;
  }

  private deadline(discoveredAt: LegalDate | null): ParsedDate | null {
    const parsed = this.date('deadline');
    if (parsed === null) return null;
    if (parsed.kind === 'ask' || parsed.kind === 'error') return this.noDay('deadline', parsed);
    if (parsed.kind !== 'date') return parsed;
    const from = this.context.handedOverAt ?? discoveredAt;
    if (from !== null && from !== undefined && parsed.date < from) {
      this.report(
        'deadline',
        'DEADLINE_BEFORE_START',
        'error',
        `期限${parsed.date}早于${from}，请核对年份`,
        `the deadline lies before ${from}`,
        parsed.date,
      );
      return null;
    }
    if (parsed.assumed === true) {
      this.report(
        'deadline',
        'DEADLINE_ASSUMED',
        'warning',
        `期限按${parsed.date}理解，请核对`,
        `read as ${parsed.date}; check`,
        parsed.date,
      );
    }
    return parsed;
  }

  private date(field: 'discoveredAt' | 'deadline'): ParsedDate | null {
    const column = this.columns.get(field);
    if (!column) return null;
    const { cell } = this.grid.through(this.row, column.index);
    if (cell.text === '' || !this.trusted(field, cell)) return null;
    const date = cell.date ?? (cell.number === null ? null : fromSerial(cell.number));
    return date === null
      ? parseChineseDate(cell.text, this.context)
      : { kind: 'date', date, precision: 'DAY', yearFrom: 'text' };
  }

  private noDay(field: Field, parsed: ParsedDate): null {
    const value = this.textOf(field);
    if (parsed.kind === 'ask') {
      const choices = parsed.candidates.length > 0 ? `（可能是${parsed.candidates.join('、')}）` : '';
      this.report(field, parsed.code, 'error', parsed.zh + choices, parsed.en, value);
    } else if (parsed.kind === 'error') this.report(field, parsed.code, 'error', parsed.zh, parsed.en, value);
    else this.report(field, 'NOT_A_DAY', 'error', `“${value}”不是一个确定的日期`, `“${value}” is not one day`, value);
    return null;
  }

  private textOf(field: Field): string {
    const column = this.columns.get(field);
    return column ? this.grid.through(this.row, column.index).cell.text : '';
  }

  private report(
    field: Field,
    code: string,
    severity: Notice['severity'],
    zh: string,
    en: string,
    value?: string,
  ): void {
    const column = this.columns.get(field);
    const notice = { row: this.row, column: column ? columnLetter(column.index) : null, code, severity, zh, en };
    if (this.problems.some((one) => one.code === code && one.column === notice.column)) return;
    this.problems.push(value === undefined ? notice : { ...notice, value: value.slice(0, 100) });
  }
}

/** A list that only names its year: names are read as of mid-year, except in a year in which bodies changed. */
const yearDay = (year: number | undefined): LegalDate | undefined =>
  year === undefined || year === 2025 ? undefined : `${year}-06-30`;
