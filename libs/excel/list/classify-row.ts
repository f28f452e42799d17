import type { Grid } from './grid.js';
import type { SkippedRow } from './types.js';

const TOTAL = /^(?:合计|总计|共计|累计|全市|全省|全区|合计数|总数)[:：]?$/u;
const SUBTOTAL = /^(?:.{0,6}小计|小计.{0,6})[:：]?$/u;
const REMARK = /^(?:备\s*注|注|说明|附注|填表说明|填表人|审核人|制表|联系人)(?:[:：\s1-9]|$)/u;

/** Why a row below the head is no problem row; null when it may be one. */
export function classifyRow(
  grid: Grid,
  row: number,
  headLabels: readonly string[],
  afterRemark: boolean,
): SkippedRow | null {
  const filled = grid.filled(row);
  const first = grid.at(row, filled[0] ?? 0).text.replaceAll(/\s/gu, '');
  const text = filled
    .map((column) => grid.at(row, column).text)
    .join(' ')
    .slice(0, 200);
  const leading = filled.slice(0, 2).map((column) => grid.at(row, column).text.replaceAll(/\s/gu, ''));
  if (leading.some((one) => TOTAL.test(one))) return { row, kind: 'total', text };
  if (leading.some((one) => SUBTOTAL.test(one))) return { row, kind: 'subtotal', text };
  if (REMARK.test(first) || (afterRemark && filled.length === 1)) return { row, kind: 'remark', text };
  const repeats = filled.filter((column) => grid.at(row, column).text === headLabels[column]).length;
  return repeats >= 2 && repeats >= filled.length - 1 ? { row, kind: 'repeated-heading', text } : null;
}
