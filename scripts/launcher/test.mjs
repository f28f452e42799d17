import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, ensureWeb } from './build.mjs';
import { endLeftovers } from './data-folder.mjs';
import { ensureDeps, npm } from './deps.mjs';
import { runJest } from './jest-run.mjs';
import { dataDir, ROOT } from './paths.mjs';
import { asProblem, Problem } from './problem.mjs';
import { elapsed, speaker } from './say.mjs';

/** Data folders of test runs that were killed: their servers are ended, the folders go. */
async function sweep(parent, say) {
  for (const name of readdirSync(parent).filter((each) => /^test-\d+$/.test(each))) {
    const folder = join(parent, name);
    try {
      process.kill(Number(name.slice(5)), 0);
    } catch {
      await endLeftovers(folder, say);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function check(say) {
  if (!JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.check) return;
  await say.during('Checking (npm run check)', async () => {
    const done = await npm(['run', 'check']);
    if (done.code !== 0) throw new Problem(`npm run check fails:\n${done.all.trim()}`);
  });
}

/** Real servers for all suites; a suite takes a database and a namespace of its own on them (test-stack.mjs). */
async function sharedServers(folder, say) {
  const { startStack } = await import('./stack.mjs');
  const stack = await startStack({ dataDir: folder, parts: ['pg', 'temporal'], log: say });
  const { databaseAdmin, databaseApp, temporal, namespace } = stack.urls;
  const env = {
    HUANDU_TEST_SERVER_URL: databaseAdmin,
    HUANDU_TEST_DATABASE_ADMIN_URL: databaseAdmin,
    HUANDU_TEST_DATABASE_URL: databaseApp,
    HUANDU_TEST_TEMPORAL_ADDRESS: temporal,
    HUANDU_TEST_TEMPORAL_NAMESPACE: namespace,
  };
  return { stack, env };
}

/**
 * `npm test`: everything that proves the project, on real servers. `--pure` leaves out servers and check; other
 * arguments go to jest. The last line is `N passed, N failed`.
 * @returns {Promise<number>} exit code
 */
export async function test(given) {
  const say = speaker();
  const began = Date.now();
  const pure = given.includes('--pure');
  const args = given.filter((each) => each !== '--pure');
  const folder = join(dataDir(), `test-${process.pid}`);
  let stack = null;
  let counts = { passed: 0, failed: 0 };
  let broken = 0;
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      broken += 1;
      say(`FAILED: ${asProblem(error).message}`);
      return undefined;
    }
  };
  const end = (signal) => {
    stack?.forceStop();
    rmSync(folder, { recursive: true, force: true });
    say(`${signal}: stopped.`);
    process.exit(130);
  };
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, end));

  await attempt(async () => {
    mkdirSync(dataDir(), { recursive: true });
    await sweep(dataDir(), say);
    await ensureDeps(say);
    await attempt(() => ensureBuild(say));
    if (!pure) await ensureWeb(say);
    if (!pure) await attempt(() => check(say));
    let env = {};
    if (!pure) ({ stack, env } = await sharedServers(folder, say));
    const resultFile = join(dataDir(), `jest-${process.pid}.json`);
    counts = await runJest({ args, env, resultFile });
    rmSync(resultFile, { force: true });
  });
  await attempt(async () => stack?.stop());
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  const failed = counts.failed + broken;
  say(`Tested in ${elapsed(Date.now() - began)}.`);
  say(`${counts.passed} passed, ${failed} failed`);
  return failed === 0 && counts.passed > 0 ? 0 : 1;
}
