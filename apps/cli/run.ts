import { parseArgs } from 'node:util';
import { COMMANDS } from './commands/index.js';
import { UsageError, type Command, type ExitCode, type Output } from './command.js';

/** Any error that carries a sentence in both languages is the caller's to mend. */
interface Spoken {
  readonly zh: string;
  readonly en: string;
}

const spoken = (error: unknown): error is Error & Spoken =>
  error instanceof Error &&
  'zh' in error &&
  'en' in error &&
  typeof error.zh === 'string' &&
  typeof error.en === 'string';

/** Runs one command line (without `node` and the file) and answers the exit code. */
export async function run(argv: readonly string[], out: Output): Promise<ExitCode> {
  const [name = 'help', ...rest] = argv;
  const json = rest.includes('--json');
  if (['help', '--help', '-h'].includes(name)) {
    listing().forEach((line) => out.print(line));
    return 0;
  }
  const found = COMMANDS.find((known) => known.name === name);
  if (!found) {
    out.say(`没有命令“${name}”。可用的命令：`);
    out.say(`There is no command "${name}". The commands are:`);
    listing().forEach((line) => out.say(line));
    return 2;
  }
  const { command } = await found.load();
  if (rest.includes('--help')) {
    command.usage.forEach((line) => out.print(`huandu ${line}`));
    return 0;
  }
  try {
    const { values, positionals } = parse(command, rest);
    return await command.run({ values, positionals, json }, out);
  } catch (error) {
    if (!spoken(error)) throw error;
    complain(error, json, out);
    if (!json && error instanceof UsageError) command.usage.forEach((line) => out.say(`  huandu ${line}`));
    return 2;
  }
}

function parse(command: Command, args: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    const options = { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    const { tokens, ...parsed } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const names = tokens.filter((token) => token.kind === 'option').map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index && command.options[name]?.multiple !== true);
    if (twice) throw new UsageError(`--${twice} 只能给一次`, `--${twice} may be given once`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UsageError(`参数有误：${why}`, `the options are wrong: ${why}`);
  }
}

function complain({ zh, en }: Spoken, json: boolean, out: Output): void {
  if (json) return out.say(JSON.stringify({ error: { zh, en } }));
  out.say(`${zh}。`);
  out.say(`${en.charAt(0).toUpperCase()}${en.slice(1)}.`);
}

const listing = (): string[] =>
  COMMANDS.map(({ name, summary }) => `  ${name.padEnd(20)} ${summary.zh} / ${summary.en}`);
