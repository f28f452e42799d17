import { spawn } from 'node:child_process';

/** Programs that must not outlive the launcher. */
const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * Runs a program to its end and gathers what it printed. Never throws for a failing program: look at `code`
 * (127 when it is not there).
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, out: string, all: string }>}
 */
export function exec(file, args, { onLine, env = process.env, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env, ...options });
    running.add(child);
    child.once('exit', () => running.delete(child));
    let out = '';
    let all = '';
    let line = '';
    const take = (isOut) => (chunk) => {
      if (isOut) out += chunk;
      all += chunk;
      const lines = (line + chunk).split('\n');
      line = lines.pop() ?? '';
      lines.forEach((each) => onLine?.(each));
    };
    child.stdout?.setEncoding('utf8').on('data', take(true));
    child.stderr?.setEncoding('utf8').on('data', take(false));
    child.once('error', (error) =>
      resolve({ code: error.code === 'ENOENT' ? 127 : 126, out, all: `${all}${error.message}` }),
    );
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), out, all }));
  });
}

/** The last line with words in it: what a failing program usually says about the reason. */
export const lastWords = (text) =>
  text
    .trim()
    .split('\n')
    .filter((line) => line.trim())
    .at(-1)
    ?.trim()
    .slice(0, 300) ?? '';
