import { readFileSync } from 'node:fs';
import { calendar, kindsByDay } from '#libs/domain/calendar/index.js';
import { checkProof, type Verdict } from '#libs/proof-checker/index.js';
import { UsageError, type Command } from '../command.js';

export const command: Command = {
  usage: ['check-proof FILE [--json]', 'check-proof - < FILE'],
  options: {},
  run({ positionals, json }, out) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('请给出一个证明文件', 'give one proof file');
    const verdict = checkProof(parse(path), kindsByDay(calendar()));
    if (json) out.print(JSON.stringify(verdict));
    else sentences(verdict).forEach((line) => out.print(line));
    return verdict.ok ? 0 : 1;
  },
};

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`“${path}”不是 JSON`, `"${path}" is not JSON`);
    throw new UsageError(`读不到文件“${path}”`, `the file "${path}" cannot be read`);
  }
}

function sentences(verdict: Verdict): string[] {
  if (!verdict.ok) {
    const { at, expected, found } = verdict;
    const [want, have] = [JSON.stringify(expected), JSON.stringify(found) ?? '—'];
    return [
      `不一致：${at || '文件'} 应为 ${want}，实为 ${have}。`,
      `Disagreement at ${at || 'the file'}: expected ${want}, found ${have}.`,
    ];
  }
  const { nominal, effective, provisional, calendarChecked } = verdict;
  const calendarZh = calendarChecked ? '日历与内置放假表一致' : '日历版本不同，只核对了证明自带的日历';
  const calendarEn = calendarChecked
    ? 'its calendar agrees with the shipped one'
    : 'its calendar is of another version and was checked only against itself';
  return [
    `一致：届满 ${nominal}，顺延后 ${effective}${provisional ? '（暂定）' : ''}；${calendarZh}。`,
    `The proof holds: nominal ${nominal}, effective ${effective}${provisional ? ' (provisional)' : ''}; ${calendarEn}.`,
  ];
}
