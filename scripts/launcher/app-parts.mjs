import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exec, lastWords } from './exec.mjs';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';
import { answersHttp } from './temporal-ui.mjs';

/** Compiled program of a room in apps/, or null when it is not there. */
export function program(app) {
  const file = join(ROOT, 'dist', 'apps', app, 'main.js');
  return existsSync(file) ? file : null;
}

/** The API as a part: it is ready when GET /api/health is good. */
export function apiPart({ name, port, env, logDir }) {
  return {
    name,
    port,
    log: join(logDir, `${name}.log`),
    graceMs: 4_000,
    command: () => ({
      file: process.execPath,
      args: ['--enable-source-maps', program('api')],
      env: { ...env, PORT: `${port}`, HOST: '127.0.0.1' },
      cwd: ROOT,
    }),
    ready: () => answersHttp(`http://127.0.0.1:${port}/api/health`),
  };
}

/** The worker as a part: it is ready when GET /health on HEALTH_PORT is good. */
export function workerPart({ name, port, env, logDir }) {
  const args = ['--enable-source-maps', program('worker')];
  return {
    name,
    port,
    log: join(logDir, `${name}.log`),
    graceMs: 4_000,
    readyMs: 90_000,
    command: () => ({ file: process.execPath, args, env: { ...env, HEALTH_PORT: `${port}` }, cwd: ROOT }),
    ready: () => answersHttp(`http://127.0.0.1:${port}/health`),
  };
}

/** Runs a command of the CLI to its end; its output lines go to `onLine`. */
export async function runCli(args, env, onLine) {
  const done = await exec(process.execPath, [program('cli'), ...args], { env, cwd: ROOT, onLine });
  if (done.code !== 0) throw new Problem(`The command "huandu ${args.join(' ')}" failed: ${lastWords(done.all)}`);
  return done;
}
