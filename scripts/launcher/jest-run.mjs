import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** A word such as `rules` means the tests below dist/test with it in their path, not a folder above the checkout. */
const within = (args) =>
  args.map((arg, index) => (arg.startsWith('-') || args[index - 1]?.startsWith('-') ? arg : `/dist/test/.*${arg}`));

/**
 * Runs jest on the compiled tests and shows its output as it comes.
 * @param {{ args: string[], env: Record<string, string>, resultFile: string }} run
 * @returns {Promise<{ passed: number, failed: number }>} a suite that does not even load counts as one failure
 */
export async function runJest({ args, env, resultFile }) {
  rmSync(resultFile, { force: true });
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'].join(' ');
  const all = [jest, '--json', `--outputFile=${resultFile}`, '--maxWorkers=2', ...within(args)];
  const child = spawn(process.execPath, all, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${flags}`.trim() },
  });
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  if (!existsSync(resultFile)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
