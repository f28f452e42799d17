import type { ParseArgsConfig } from 'node:util';

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What a person typed, after parsing. `--json` is understood by every command. */
export interface Call {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
  readonly json: boolean;
}

/** 0 done · 1 the answer is no, or some rows failed · 2 the call itself was wrong. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** After `huandu`, e.g. `deadline --rule ID --start DATE`; one line for each form. */
  readonly usage: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(call: Call, out: Output): Promise<ExitCode> | ExitCode;
}

/** Answers go to `print`, sentences for people to `say` (stderr), so that a pipe sees answers only. */
export interface Output {
  print(line: string): void;
  say(line: string): void;
}

/** Wrong input: the sentence is shown and the exit code is 2. */
export class UsageError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} (${en})`);
    this.name = 'UsageError';
  }
}

/** The value of a text option, or undefined. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All values of a repeatable option. */
export function textOptions(call: Call, name: string): string[] {
  const value = call.values[name];
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
}
