import type { LegalDate } from '#libs/domain/clock/types.js';
import { fromSerial } from '../dates/calendar-day.js';
import { parseChineseDate } from '../dates/parse-chinese-date.js';
import type { DateContext, ParsedDate } from '../dates/types.js';
import type { CellReader } from './cell-reader.js';

type DateField = 'discoveredAt' | 'deadline';

/** The day of discovery; not after today or the hand-over. */
export function discoveryDay(cells: CellReader, context: DateContext, today: LegalDate | undefined): LegalDate | null {
  const parsed = dateOf(cells, 'discoveredAt', context);
  if (parsed === null) return null;
  if (parsed.kind !== 'date' || parsed.precision !== 'DAY') return noDay(cells, 'discoveredAt', parsed);
  const latest = [today, context.handedOverAt].filter((day) => day !== undefined).sort()[0];
  if (latest === undefined || parsed.date <= latest) return parsed.date;
  const zh = `发现日期${parsed.date}晚于移交日或今天`;
  cells.error('discoveredAt', 'DISCOVERED_LATER', zh, 'discovered after the hand-over or today', parsed.date);
  return null;
}

/** The deadline as the list sets it; not before the hand-over or the discovery. */
export function deadlineOf(cells: CellReader, context: DateContext, discoveredAt: LegalDate | null): ParsedDate | null {
  const parsed = dateOf(cells, 'deadline', context);
  if (parsed === null) return null;
  if (parsed.kind === 'ask' || parsed.kind === 'error') return noDay(cells, 'deadline', parsed);
  if (parsed.kind !== 'date') return parsed;
  const from = context.handedOverAt ?? discoveredAt;
  if (from !== null && parsed.date < from) {
    const zh = `期限${parsed.date}早于${from}，请核对年份`;
    cells.error('deadline', 'DEADLINE_BEFORE_START', zh, `the deadline lies before ${from}`, parsed.date);
    return null;
  }
  if (parsed.assumed === true) {
    cells.warn(
      'deadline',
      'DEADLINE_ASSUMED',
      `期限按${parsed.date}理解，请核对`,
      `read as ${parsed.date}; check`,
      parsed.date,
    );
  }
  return parsed;
}

function dateOf(cells: CellReader, field: DateField, context: DateContext): ParsedDate | null {
  const cell = cells.find(field)?.cell;
  if (!cell || cell.text === '' || !cells.trusted(field, cell)) return null;
  const date = cell.date ?? (cell.number === null ? null : fromSerial(cell.number));
  if (date === null) return parseChineseDate(cell.text, context);
  return { kind: 'date', date, precision: 'DAY', yearFrom: 'text' };
}

function noDay(cells: CellReader, field: DateField, parsed: ParsedDate): null {
  const value = cells.find(field)?.cell.text ?? '';
  if (parsed.kind === 'ask') {
    const choices = parsed.candidates.length > 0 ? `（可能是${parsed.candidates.join('、')}）` : '';
    cells.error(field, parsed.code, parsed.zh + choices, parsed.en, value);
  } else if (parsed.kind === 'error') cells.error(field, parsed.code, parsed.zh, parsed.en, value);
  else cells.error(field, 'NOT_A_DAY', `“${value}”不是一个确定的日期`, `“${value}” is not one day`, value);
  return null;
}
