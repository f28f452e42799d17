import { readFileSync } from 'node:fs';
import { dryRun } from './import/dry-run.js';
import { register, REGISTER_OPTIONS } from './import/register.js';
import { textOption, UsageError, type Call, type Command } from '../command.js';

const text = { type: 'string' } as const;

export const command: Command = {
  usage: [
    'import --dry-run FILE [--year 2024] [--handed-over 2024-06-21] [--json]',
    'import --dry-run FILE --annotate CHECKED.xlsx',
    'import FILE --as team-leader --inspectors inspector1,inspector2 --content-kind 99 --object-kind 8 --source superior [--plan ID] [--discovered-on 2024-06-21] [--year 2024] [--json]',
  ],
  options: { 'dry-run': { type: 'boolean' }, year: text, 'handed-over': text, annotate: text, ...REGISTER_OPTIONS },
  async run(call, out) {
    const [path, ...more] = call.positionals;
    if (path === undefined || more.length > 0) throw new UsageError('请给出一个表格文件', 'give one table file');
    if (call.values['dry-run'] !== true) return register(open(path), path, call, out);
    const options = { ...yearOf(call), ...handedOver(call), annotate: textOption(call, 'annotate') ?? null };
    return dryRun(open(path), options, call.json, out);
  },
};

function open(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch {
    throw new UsageError(`读不到文件“${path}”`, `the file "${path}" cannot be read`);
  }
}

function yearOf(call: Call): { year?: number } {
  const year = textOption(call, 'year');
  if (year === undefined) return {};
  if (!/^20\d{2}$/u.test(year))
    throw new UsageError(`--year 应为四位年份，而不是“${year}”`, `--year is a year, not "${year}"`);
  return { year: Number(year) };
}

function handedOver(call: Call): { handedOverAt?: string } {
  const day = textOption(call, 'handed-over');
  if (day === undefined) return {};
  const exists = /^\d{4}-\d{2}-\d{2}$/u.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  if (!exists)
    throw new UsageError(
      `--handed-over 应为存在的日期 YYYY-MM-DD，而不是“${day}”`,
      `--handed-over is a day, not "${day}"`,
    );
  return { handedOverAt: day };
}
