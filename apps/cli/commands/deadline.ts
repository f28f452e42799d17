import { calendar } from '#libs/domain/calendar/index.js';
import {
  alertDay,
  computeDeadline,
  deadlineOf,
  inputOf,
  proveDeadline,
  ruleOf,
  type Deadline,
  type Rule,
} from '#libs/domain/clock/index.js';
import {
  textOption,
  textOptions,
  UsageError,
  type Call,
  type Command,
  type ExitCode,
  type Output,
} from '../command.js';
import { courseOf, termOf } from './deadline/arguments.js';
import { deadlineTable } from './deadline/csv.js';
import { explain, explainBefore } from './deadline/explain.js';

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;

export const command: Command = {
  usage: [
    'deadline --rule FEEDBACK15 --start 2026-02-05 [--explain] [--lang zh|en] [--json]',
    'deadline --n 15 --unit CAL|WD|MONTH|YEAR|HOUR --roll FWD|NONE --start 2026-02-05',
    'deadline … [--pause 2024-07-10..2024-07-25]… [--extend 30CAL]…',
    'deadline --csv FILE [--json]',
  ],
  options: {
    rule: text,
    start: text,
    n: text,
    unit: text,
    roll: text,
    csv: text,
    lang: text,
    explain: { type: 'boolean' },
    pause: many,
    extend: many,
  },
  run(call, out) {
    if (call.positionals.length > 0)
      throw new UsageError(`多余的参数“${call.positionals[0]}”`, `unexpected "${call.positionals[0]}"`);
    const csv = textOption(call, 'csv');
    return csv === undefined ? one(call, out) : deadlineTable(csv, call.json, out);
  },
};

const brief = ({ nominal, effective, provisional }: Deadline): string =>
  JSON.stringify({ nominal, effective, provisional });

function one(call: Call, out: Output): ExitCode {
  const start = textOption(call, 'start');
  if (start === undefined) throw new UsageError('缺少起算日 --start', 'the start day --start is missing');
  const id = textOption(call, 'rule');
  const free = ['n', 'unit', 'roll'].some((name) => call.values[name] !== undefined);
  if (id !== undefined && free)
    throw new UsageError('--rule 与 --n/--unit/--roll 不能同时给', 'give either --rule or --n, --unit and --roll');
  const course = courseOf(textOptions(call, 'pause'), textOptions(call, 'extend'));
  const rule = id === undefined ? undefined : ruleOf(id, start.slice(0, 10));
  if (rule?.direction === 'before') return backwards(rule, start, call, out);
  const input = rule ? inputOf(rule, start, course) : { term: termOf(call), start, ...course };
  if (call.values['explain'] !== true) {
    out.print(brief(computeDeadline(input, calendar())));
    return 0;
  }
  const proof = proveDeadline(input, calendar(), rule);
  if (call.json) out.print(JSON.stringify(proof));
  else
    explain(proof, rule ? alertDay(rule, proof, calendar()) : null, language(call)).forEach((line) => out.print(line));
  return 0;
}

function backwards(rule: Rule, event: string, call: Call, out: Output): ExitCode {
  if (textOptions(call, 'pause').length + textOptions(call, 'extend').length > 0) {
    throw new UsageError('向前计算的期限不中止、不延长', 'a term counted back has no pauses and no extensions');
  }
  const deadline = deadlineOf(rule, event, calendar());
  if (call.values['explain'] === true && !call.json)
    explainBefore(rule, event, deadline, language(call)).forEach((line) => out.print(line));
  else out.print(brief(deadline));
  return 0;
}

function language(call: Call): 'zh' | 'en' {
  const lang = textOption(call, 'lang') ?? 'zh';
  if (lang === 'zh' || lang === 'en') return lang;
  throw new UsageError(`--lang 应为 zh 或 en，而不是“${lang}”`, `--lang is zh or en, not "${lang}"`);
}
