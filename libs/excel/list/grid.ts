import { EMPTY, type Cell, type Sheet } from '../workbook/types.js';

/** A sheet to be asked by place, with merged areas looked through to their top-left cell. */
export class Grid {
  private readonly byNumber: ReadonlyMap<number, readonly Cell[]>;

  constructor(readonly sheet: Sheet) {
    this.byNumber = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  }

  at(row: number, column: number): Cell {
    return this.byNumber.get(row)?.[column] ?? EMPTY;
  }

  /** The cell's own content, or that of the merged area it lies under; `from` is the row where it stands. */
  through(row: number, column: number): { readonly cell: Cell; readonly from: number } {
    const cell = this.at(row, column);
    return cell.merged
      ? { cell: this.at(cell.merged.row, cell.merged.column), from: cell.merged.row }
      : { cell, from: row };
  }

  /** Columns with text of their own in this row. */
  filled(row: number): number[] {
    return (this.byNumber.get(row) ?? []).flatMap((cell, column) => (cell.text === '' ? [] : [column]));
  }

  width(): number {
    return Math.max(0, ...this.sheet.rows.map((row) => row.cells.length));
  }
}
