import { join, resolve } from 'node:path';
import { rmSync } from 'node:fs';
import { apiPart, program, runCli, workerPart } from './app-parts.mjs';
import { emptyFolder, endLeftovers, lockFolder, openFolder, writeRun } from './data-folder.mjs';
import { Part } from './part.mjs';
import { freePort, usualPort } from './ports.mjs';
import { answers, ensureDatabase, postgresPart } from './postgres.mjs';
import { asProblem, Problem } from './problem.mjs';
import { birthOf } from './processes.mjs';
import { elapsed, silent } from './say.mjs';
import { appPasswordFor, secretsOf } from './secrets.mjs';
import { ensureTemporalSchemas, temporalCliPart, temporalPart } from './temporal.mjs';
import { ensureNamespace, temporalAnswers } from './temporal-client.mjs';
import { findTemporal, findTemporalUi } from './temporal-server.mjs';
import { temporalUiPart } from './temporal-ui.mjs';
import { until } from './until.mjs';

const NAMESPACE = 'huandu';
const ALIASES = { pg: 'postgres', ui: 'temporal-ui' };
const nameOf = (name) => ALIASES[name] ?? name;
/** What may stop at the same time, first to last. */
const STOP_ORDER = [/^(api|worker)/, /^temporal-ui$/, /^temporal$/, /^postgres$/];

/**
 * Brings a real Huandu up in a data folder and keeps it up. See stack.d.mts for the options and what comes back.
 * @param {import('./stack.mjs').StackOptions} options
 * @returns {Promise<import('./stack.mjs').Stack>}
 */
export async function startStack(options) {
  const dataDir = resolve(options.dataDir);
  const say = options.log ?? silent();
  const namespace = options.namespace ?? NAMESPACE;
  const wanted = (options.parts ?? ['pg', 'temporal', 'api', 'worker']).map(nameOf);
  const usual = options.ports ?? {};
  const { databaseUrl, databaseAdminUrl, serverUrl, temporalAddress } = options.external ?? {};
  const logDir = join(dataDir, 'logs');
  /** @type {Map<string, Part>} */
  const parts = new Map();
  const urls = { namespace };
  let stopping = null;

  openFolderOrFresh(dataDir, options.fresh);
  const unlock = await lockFolder(dataDir);
  await endLeftovers(dataDir, say);
  if (options.fresh) {
    emptyFolder(dataDir);
    openFolder(dataDir);
  }
  const secrets = secretsOf(dataDir);
  const port = (name) => (name in usual ? usualPort(usual[name]) : freePort());

  const record = () => {
    if (stopping) return;
    const rows = [...parts].map(([name, part]) => [name, { pid: part.pid, born: part.born, port: part.plan.port }]);
    writeRun(dataDir, {
      launcher: { pid: process.pid, born: birthOf(process.pid) },
      address: urls.api ?? null,
      parts: Object.fromEntries(rows),
      env: appEnv(),
    });
  };
  const appEnv = () => ({
    DATABASE_URL: urls.databaseApp,
    DATABASE_ADMIN_URL: urls.databaseAdmin,
    TEMPORAL_ADDRESS: urls.temporal,
    TEMPORAL_NAMESPACE: namespace,
    ...(urls.temporalUi ? { TEMPORAL_UI_URL: urls.temporalUi } : {}),
  });
  const childEnv = (admin) => {
    const { DATABASE_ADMIN_URL, ...own } = appEnv();
    return {
      HUANDU_DRILL: process.env.NODE_ENV === 'production' ? 'off' : 'on',
      ...process.env,
      SESSION_SECRET: secrets.sessionSecret,
      ...own,
      ...(admin ? { DATABASE_ADMIN_URL } : {}),
      ...options.env,
    };
  };
  const up = async (plan) => {
    const part = new Part(plan, say, record);
    parts.set(plan.name, part);
    const began = Date.now();
    await part.start();
    record();
    say(`${plan.name} is up on 127.0.0.1:${plan.port} (${elapsed(Date.now() - began)})`);
  };
  const emergency = () => [...parts.values()].forEach((part) => part.forceStop());
  process.once('exit', emergency);

  const stop = () =>
    (stopping ??= (async () => {
      for (const group of STOP_ORDER) {
        await Promise.all([...parts.values()].filter((part) => group.test(part.name)).map((part) => part.stop()));
      }
      process.removeListener('exit', emergency);
      rmSync(join(dataDir, 'run.json'), { force: true });
      unlock();
    })());

  const startPostgres = async () => {
    if (databaseUrl) {
      urls.databaseApp = databaseUrl;
      urls.databaseAdmin = databaseAdminUrl ?? databaseUrl;
      if (await answers(urls.databaseAdmin)) return;
      throw new Problem(
        `No PostgreSQL answers at ${databaseAdminUrl ? 'DATABASE_ADMIN_URL' : 'DATABASE_URL'} (${new URL(urls.databaseAdmin).host}): start it, mend the user and password, or unset the setting.`,
      );
    }
    if (serverUrl) return useDatabaseOn(serverUrl);
    const { plan, url } = await postgresPart({
      dataDir,
      port: await port('pg'),
      password: secrets.postgresPassword,
      logDir,
    });
    await up(plan);
    await useDatabaseOn(url());
  };

  const useDatabaseOn = async (server) => {
    const database = options.database ?? 'huandu';
    await ensureDatabase(server, database);
    const [owner, app] = [new URL(server), new URL(server)];
    owner.pathname = app.pathname = `/${database}`;
    // Roles belong to a whole server: stacks that share one must not change each other's.
    app.username = `${database}_app`;
    app.password = appPasswordFor(server);
    urls.databaseAdmin = owner.href;
    urls.databaseApp = app.href;
  };

  const startTemporal = async () => {
    if (temporalAddress) {
      urls.temporal = temporalAddress;
      if (!(await temporalAnswers(temporalAddress)))
        throw new Problem(
          `No Temporal server answers at TEMPORAL_ADDRESS=${temporalAddress}: start it or unset the setting.`,
        );
    } else {
      const found = await findTemporal(say);
      const own = await port('temporal');
      urls.temporal = `127.0.0.1:${own}`;
      if (found.kind === 'cli') {
        await up(temporalCliPart({ dataDir, logDir, port: own, httpPort: await freePort(), namespace }));
      } else {
        if (!urls.databaseAdmin) throw new Problem('Temporal keeps its data in PostgreSQL: start the part pg with it.');
        await ensureTemporalSchemas(found.sqlTool, urls.databaseAdmin);
        const ports = await Promise.all(Array.from({ length: 8 }, freePort));
        await up(
          temporalPart({ server: found.server, dataDir, logDir, databaseUrl: urls.databaseAdmin, port: own, ports }),
        );
      }
    }
    await ensureNamespace(urls.temporal, namespace);
  };

  const startUi = async () => {
    const binary = await findTemporalUi(say);
    if (!binary) return;
    const own = await port('ui');
    try {
      await up(temporalUiPart({ binary, dataDir, logDir, port: own, temporalAddress: urls.temporal, namespace }));
      urls.temporalUi = `http://127.0.0.1:${own}`;
    } catch (error) {
      parts.delete('temporal-ui');
      say(`The Temporal Web UI is left out: ${error.message}`);
    }
  };

  const startApp = async (name, make) => {
    const app = name.split('-')[0];
    if (!program(app)) return say(`The ${app} is left out: dist/apps/${app}/main.js is not there.`);
    const own = await port(name);
    if (name === 'api') urls.api = `http://127.0.0.1:${own}`;
    await up(make({ name, port: own, env: childEnv(false), logDir }));
  };

  const migrate = async () => {
    if (!program('cli')) return say('Migrations are left out: dist/apps/cli/main.js is not there.');
    await runCli(['migrate'], childEnv(true));
  };

  try {
    if (wanted.includes('postgres') || databaseUrl || serverUrl) await startPostgres();
    const apps = wanted.filter((name) => /^(api|worker)(-\d+)?$/.test(name));
    await Promise.all([
      wanted.includes('temporal') || temporalAddress ? startTemporal() : null,
      (options.migrate ?? apps.length > 0) ? migrate() : null,
    ]);
    if (wanted.includes('temporal-ui')) await startUi();
    await Promise.all(apps.map((name) => startApp(name, name.startsWith('api') ? apiPart : workerPart)));
    record();
  } catch (error) {
    await stop();
    throw asProblem(error);
  }

  const partOf = (name) => {
    const part = parts.get(nameOf(name));
    if (!part) throw new Problem(`This stack has no part "${name}"; it has ${[...parts.keys()].join(', ')}.`);
    return part;
  };
  return {
    dataDir,
    urls,
    stop,
    forceStop: emergency,
    env: childEnv(true),
    pids: () => Object.fromEntries([...parts].map(([name, part]) => [name, part.pid])),
    kill: (name, signal = 'SIGKILL') => partOf(name).kill(signal),
    suspend: (name) => partOf(name).stop(),
    resume: (name) => partOf(name).start(),
    cli: (args, onLine) => runCli(args, childEnv(true), onLine),
    waitHealthy: async (name, limitMs = 60_000) => {
      if (!(await until(() => partOf(name).healthy(), limitMs, 50)))
        throw new Problem(`${name} is not healthy after ${limitMs} ms: see ${partOf(name).plan.log}.`);
    },
  };
}

function openFolderOrFresh(dataDir, fresh) {
  try {
    openFolder(dataDir);
  } catch (error) {
    if (!fresh || error.cause) throw error;
  }
}
