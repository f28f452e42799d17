import type { Grid } from './grid.js';

/** The one year that the rows above the head name, or null when they name none or several. */
export function yearOfTitle(grid: Grid, headingRow: number): number | null {
  const titles = grid.sheet.rows
    .filter((row) => row.number < headingRow)
    .flatMap((row) => row.cells.map(({ text }) => text));
  const years = new Set(
    titles.flatMap((text) => [...text.matchAll(/(?<!\d)(20\d{2})(?=年|-\d|\.\d|\/\d)/gu)].map((found) => found[1])),
  );
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}
