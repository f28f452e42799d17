import { columnLetter, type Notice } from '../notice.js';
import { ERROR_HEADING } from '../annex/form.js';
import { matchHeading, type Field, type Match } from './fields.js';
import type { Heading } from './heading-row.js';

export interface Column {
  /** From 0. */
  readonly index: number;
  readonly letter: string;
  readonly heading: string;
  /** Null: not recognised, or another column holds the field more surely. Its cells are kept as they are. */
  readonly field: Field | null;
}

/** Which column holds what. Two columns that claim one field equally are left unmapped, and said so. */
export function mapColumns(heading: Heading): { columns: Column[]; notices: Notice[] } {
  const claims = heading.labels.map((label, index) => ({ index, label, match: bestMatch(label) }));
  const notices: Notice[] = [];
  const row = heading.rows[0] ?? null;
  const columns = claims.map(({ index, label, match }): Column => {
    const rivals = claims.filter(
      (other) => other.index !== index && other.match?.field === match?.field && match !== null,
    );
    const surer = rivals.some((other) => (other.match?.rank ?? 0) < (match?.rank ?? 0));
    const equal = rivals.some((other) => other.match?.rank === match?.rank);
    const letter = columnLetter(index);
    if (match && equal && !surer) notices.push(ambiguous(row, letter, label));
    if (label !== '' && label !== ERROR_HEADING && (match === null || surer)) notices.push(unused(row, letter, label));
    return { index, letter, heading: label, field: match && !equal && !surer ? match.field : null };
  });
  return { columns: columns.filter((column) => column.heading !== ''), notices };
}

/** The child of a two-level heading speaks first, then both together, then the parent where the child says nothing of its own. */
function bestMatch(label: string): Match | null {
  const [parent = '', child = ''] = label.split('·');
  if (child === '') return matchHeading(parent);
  return matchHeading(child) ?? matchHeading(parent + child);
}

const ambiguous = (row: number | null, column: string, value: string): Notice => ({
  row,
  column,
  code: 'COLUMN_AMBIGUOUS',
  severity: 'error',
  zh: `有两列的表头都可理解为同一项（“${value}”），请只保留一列或改名`,
  en: `two columns claim the same field (“${value}”); keep one or rename`,
  value,
});

const unused = (row: number | null, column: string, value: string): Notice => ({
  row,
  column,
  code: 'COLUMN_NOT_USED',
  severity: 'info',
  zh: `“${value}”一列不导入`,
  en: `column “${value}” is not imported`,
  value,
});
