import { spawn } from 'node:child_process';
import { program } from './app-parts.mjs';
import { ensureBuild } from './build.mjs';
import { runningOn } from './data-folder.mjs';
import { ensureDeps } from './deps.mjs';
import { dataDir } from './paths.mjs';
import { asProblem, Problem } from './problem.mjs';
import { silent } from './say.mjs';

/** The addresses of the Huandu that runs on this checkout, unless the environment names others. */
function addresses() {
  const named = process.env.DATABASE_URL ?? process.env.TEMPORAL_ADDRESS;
  return named ? {} : (runningOn(dataDir())?.env ?? {});
}

/**
 * Runs the CLI from current sources; what is said on the way goes to stderr, so that stdout is the answer alone.
 * @returns {Promise<number>} exit code
 */
export async function runHuandu(args) {
  try {
    await ensureDeps(silent());
    await ensureBuild(silent());
    const cli = program('cli');
    if (!cli) throw new Problem('The CLI is not part of this checkout: apps/cli/main.ts is missing.');
    const env = { ...addresses(), ...process.env };
    const child = spawn(process.execPath, ['--enable-source-maps', cli, ...args], { stdio: 'inherit', env });
    // The terminal sends Ctrl-C to the child as well: its own answer decides the exit code.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
    });
  } catch (error) {
    process.stderr.write(`${asProblem(error).message}\n`);
    return 1;
  }
}
