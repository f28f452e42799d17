import { matchHeading } from './fields.js';
import type { Grid } from './grid.js';

export interface Heading {
  /** Row numbers of the head: one, or two where the head has two levels. */
  readonly rows: readonly number[];
  /** Heading by column; a two-level head gives `parent·child`. */
  readonly labels: readonly string[];
}

const SEARCHED_ROWS = 15;

/** The head of the list: the row whose words name most known fields; one is enough in a row of several words. Null when there is none. */
export function findHeading(grid: Grid): Heading | null {
  const candidates = grid.sheet.rows.slice(0, SEARCHED_ROWS).map((row) => row.number);
  const scored = candidates.map((row) => ({ row, score: score(grid, row) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one), { row: 0, score: 0 });
  if (best.score === 0) return null;
  const next = candidates[candidates.indexOf(best.row) + 1];
  const second = next !== undefined && isSecondLevel(grid, best.row, next) ? next : null;
  return { rows: second === null ? [best.row] : [best.row, second], labels: labels(grid, best.row, second) };
}

function score(grid: Grid, row: number): number {
  const filled = grid.filled(row);
  const fields = new Set(filled.flatMap((column) => matchHeading(grid.at(row, column).text)?.field ?? [])).size;
  const words = filled.length >= 3 && filled.every((column) => grid.at(row, column).number === null);
  return fields >= 2 || words ? fields : 0;
}

/** A row of words that only stand under gaps (or merged areas) of the row above, and under the cell left of a gap. */
function isSecondLevel(grid: Grid, first: number, second: number): boolean {
  const above = new Set(grid.filled(first));
  const filled = grid.filled(second);
  const words = filled.every((column) => {
    const { text, number, date } = grid.at(second, column);
    return number === null && date === null && text.length <= 20;
  });
  const underGap = (column: number): boolean => !above.has(column);
  return words && filled.some(underGap) && filled.every((column) => underGap(column) || underGap(column + 1));
}

function labels(grid: Grid, first: number, second: number | null): string[] {
  return Array.from({ length: grid.width() }, (_, column) => {
    const parent = parentLabel(grid, first, column, second);
    const child = second === null ? '' : grid.at(second, column).text;
    return parent !== '' && child !== '' ? `${parent}·${child}` : parent + child;
  });
}

/** In a two-level head a gap belongs to the parent at its left, merged or not. */
function parentLabel(grid: Grid, row: number, column: number, second: number | null): string {
  const own = grid.through(row, column).cell.text;
  if (own !== '' || second === null || grid.at(second, column).text === '') return own;
  const left = grid.filled(row).filter((one) => one < column);
  return grid.at(row, left.at(-1) ?? column).text;
}
