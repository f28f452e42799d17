import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apiPart, program, runCli, workerPart } from './app-parts.mjs';
import { emptyFolder, endLeftovers, lockFolder, openFolder } from './data-folder.mjs';
import { Ensemble, nameOf } from './ensemble.mjs';
import { asProblem, Problem } from './problem.mjs';
import { silent } from './say.mjs';
import { secretsOf } from './secrets.mjs';
import { portFor, startPostgres, startTemporal, startTemporalUi } from './servers.mjs';
import { until } from './until.mjs';

/** What a process needs to talk to the stack. */
const addresses = ({ urls, namespace }) => ({
  DATABASE_URL: urls.databaseApp,
  DATABASE_ADMIN_URL: urls.databaseAdmin,
  TEMPORAL_ADDRESS: urls.temporal,
  TEMPORAL_NAMESPACE: namespace,
  ...(urls.temporalUi ? { TEMPORAL_UI_URL: urls.temporalUi } : {}),
});

/** Environment of a child process; only migrations and operators' commands know the owner of the database. */
function environment(scene, { owner }) {
  const { DATABASE_ADMIN_URL, ...known } = addresses(scene);
  const { DATABASE_ADMIN_URL: _, ...inherited } = process.env;
  return {
    HUANDU_DRILL: process.env.NODE_ENV === 'production' ? 'off' : 'on',
    ...inherited,
    SESSION_SECRET: scene.secrets.sessionSecret,
    ...known,
    ...(owner ? { DATABASE_ADMIN_URL } : {}),
    ...scene.options.env,
  };
}

async function migrate(scene) {
  if (!program('cli')) return scene.say('Migrations are left out: dist/apps/cli/main.js is not there.');
  await runCli(['migrate'], environment(scene, { owner: true }));
}

async function startApp(name, scene) {
  const app = name.split('-')[0];
  if (!program(app)) return scene.say(`The ${app} is left out: dist/apps/${app}/main.js is not there.`);
  const port = await portFor(scene, name);
  if (name === 'api') scene.urls.api = `http://127.0.0.1:${port}`;
  const make = app === 'api' ? apiPart : workerPart;
  await scene.ensemble.up(make({ name, port, env: environment(scene, { owner: false }), logDir: scene.logDir }));
}

/** Opens and locks the data folder; new data when asked. */
async function takeFolder(dataDir, fresh, say) {
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!fresh) openFolder(dataDir);
    const unlock = await lockFolder(dataDir);
    await endLeftovers(dataDir, say);
    if (fresh) emptyFolder(dataDir);
    openFolder(dataDir);
    return unlock;
  } catch (error) {
    throw asProblem(error);
  }
}

async function bringUp(scene) {
  const { options } = scene;
  const wanted = (options.parts ?? ['pg', 'temporal', 'api', 'worker']).map(nameOf);
  const external = options.external ?? {};
  if (wanted.includes('postgres') || external.databaseUrl || external.serverUrl) await startPostgres(scene);
  const apps = wanted.filter((name) => /^(api|worker)(-\d+)?$/.test(name));
  await Promise.all([
    wanted.includes('temporal') || external.temporalAddress ? startTemporal(scene) : null,
    (options.migrate ?? apps.length > 0) ? migrate(scene) : null,
  ]);
  if (wanted.includes('temporal-ui')) await startTemporalUi(scene);
  await Promise.all(apps.map((name) => startApp(name, scene)));
  scene.ensemble.record();
}

/**
 * Brings a real Huandu up in a data folder and keeps it up. See stack.d.mts for the options and what comes back.
 * @param {import('./stack.mjs').StackOptions} options
 * @returns {Promise<import('./stack.mjs').Stack>}
 */
export async function startStack(options) {
  const dataDir = resolve(options.dataDir);
  const say = options.log ?? silent();
  const namespace = options.namespace ?? 'huandu';
  const unlock = await takeFolder(dataDir, options.fresh, say);
  const urls = { namespace };
  const facts = () => ({ address: urls.api ?? null, env: addresses({ urls, namespace }) });
  const ensemble = new Ensemble({ dataDir, say, facts });
  const stop = () => ensemble.stop().finally(unlock);
  let scene;
  try {
    scene = {
      options,
      urls,
      namespace,
      dataDir,
      say,
      ensemble,
      secrets: secretsOf(dataDir),
      logDir: join(dataDir, 'logs'),
    };
    await bringUp(scene);
  } catch (error) {
    await stop();
    throw asProblem(error);
  }
  const waitHealthy = async (name, limitMs = 60_000) => {
    const part = ensemble.part(name);
    if (await until(() => part.healthy(), limitMs, 50)) return;
    throw new Problem(`${name} is not healthy after ${limitMs} ms: see ${part.plan.log}.`);
  };
  return {
    dataDir,
    urls,
    env: environment(scene, { owner: true }),
    pids: () => ensemble.pids(),
    kill: (name, signal = 'SIGKILL') => ensemble.part(name).kill(signal),
    suspend: (name) => ensemble.part(name).stop(),
    resume: (name) => ensemble.part(name).start(),
    waitHealthy,
    cli: (args, onLine) => runCli(args, environment(scene, { owner: true }), onLine),
    stop,
    forceStop: () => ensemble.forceStop(),
  };
}
