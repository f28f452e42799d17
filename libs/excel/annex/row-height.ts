const LINE = 17;
const MARGIN = 10;
/** Excel's own bounds for a row, in points. */
const TALLEST = 409;
const LEAST = 36;

/** Points a row needs so that wrapped text of 12 pt is seen whole in its columns. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)));
  return Math.min(TALLEST, Math.max(LEAST, lines * LINE + MARGIN));
}

/** A column of width w shows 7w pixels; a Chinese character of 12 pt takes 16, a Latin one 8. */
function linesOf(text: string, width: number): number {
  const room = Math.floor((width * 7) / 8) - 1;
  return text.split('\n').reduce((sum, line) => {
    const size = [...line].reduce((units, char) => units + (char.charCodeAt(0) > 0xff ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil(size / room));
  }, 0);
}
