import { readFileSync } from 'node:fs';
import { calendar } from '#libs/domain/calendar/index.js';
import { ClockError, computeDeadline, deadlineOf, ruleOf, RULES, type Deadline } from '#libs/domain/clock/index.js';
import { UsageError, type ExitCode, type Output } from '../../command.js';
import { numberOf, rollOf, unitOf } from './arguments.js';

const COLUMNS = ['rule', 'start', 'n', 'unit', 'roll', 'nominal', 'effective'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Record<Column, string>>;

/**
 * Computes every row of a file shaped like golden-deadlines.csv and prints the same columns; a provisional end is
 * marked in its last cell. A row that cannot be reckoned says so on stderr and makes the exit code 1.
 */
export function deadlineTable(path: string, json: boolean, out: Output): ExitCode {
  const rows = read(path);
  let code: ExitCode = 0;
  if (!json) out.print(COLUMNS.join(','));
  const answers: unknown[] = [];
  rows.forEach((cells, index) => {
    const { rule, start, n, unit, roll } = cells;
    try {
      const { nominal, effective, provisional } = reckon(cells);
      answers.push({ rule, start, n, unit, roll, nominal, effective, provisional });
      const flagged = provisional ? `${effective} provisional` : effective;
      if (!json) out.print([rule, start, n, unit, roll, nominal, flagged].join(','));
    } catch (error) {
      if (!(error instanceof ClockError || error instanceof UsageError)) throw error;
      code = 1;
      answers.push({ rule, start, n, unit, roll, error: { zh: error.zh, en: error.en } });
      if (!json) out.print([rule, start, n, unit, roll, '!', '!'].join(','));
      out.say(`第 ${index + 2} 行：${error.zh} / line ${index + 2}: ${error.en}`);
    }
  });
  if (json) out.print(JSON.stringify(answers));
  return code;
}

/** The row's own number, unit and roll; the rule's where the row leaves them empty or the rule counts back. */
function reckon({ rule, start, n, unit, roll }: Cells): Deadline {
  const back = RULES.some((known) => known.id === rule && known.direction === 'before');
  if (back || (n === '' && unit === '')) return deadlineOf(ruleOf(rule, start.slice(0, 10)), start, calendar());
  return computeDeadline({ term: { n: numberOf(n), unit: unitOf(unit), roll: rollOf(roll) }, start }, calendar());
}

function read(path: string): Cells[] {
  const lines = text(path)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  const heads = lines[0] ?? [];
  const missing = ['rule', 'start'].filter((column) => !heads.includes(column));
  if (missing.length > 0) {
    throw new UsageError(`表头缺少 ${missing.join('、')}`, `the header lacks ${missing.join(', ')}`);
  }
  return lines.slice(1).map((line) => {
    const cell = (column: Column): string => line[heads.indexOf(column)] ?? '';
    return Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Record<Column, string>;
  });
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`读不到文件“${path}”`, `the file "${path}" cannot be read`);
  }
}
