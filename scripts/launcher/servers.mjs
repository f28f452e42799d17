import { freePort, usualPort } from './ports.mjs';
import { answers, ensureDatabase, postgresPart } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { appPasswordFor } from './secrets.mjs';
import { ensureTemporalSchemas, temporalCliPart, temporalPart } from './temporal.mjs';
import { ensureNamespace, temporalAnswers } from './temporal-client.mjs';
import { findTemporal, findTemporalUi } from './temporal-server.mjs';
import { temporalUiPart } from './temporal-ui.mjs';

/**
 * What the steps below share: the ensemble they add parts to, the urls they fill in, and the wishes of the caller.
 * @typedef {{ ensemble: import('./ensemble.mjs').Ensemble, urls: any, options: import('./stack.mjs').StackOptions,
 *   secrets: { postgresPassword: string }, dataDir: string, logDir: string, namespace: string, say: any }} Scene
 */

/** The preferred port of a part when it is free, or any free one. */
export const portFor = ({ options }, name) => (options.ports?.[name] ? usualPort(options.ports[name]) : freePort());

/** Owner and application urls of the stack's database on a server, which is made when missing. */
async function useDatabaseOn(server, { options, urls }) {
  const database = options.database ?? 'huandu';
  await ensureDatabase(server, database);
  const [owner, app] = [new URL(server), new URL(server)];
  owner.pathname = app.pathname = `/${database}`;
  // Roles belong to a whole server: stacks that share one must not change each other's.
  app.username = `${database}_app`;
  app.password = appPasswordFor(server);
  urls.databaseAdmin = owner.href;
  urls.databaseApp = app.href;
}

/** PostgreSQL: a database of the caller's, a server of the caller's, or one of our own. */
export async function startPostgres(scene) {
  const { ensemble, urls, options, secrets, dataDir, logDir } = scene;
  const { databaseUrl, databaseAdminUrl, serverUrl } = options.external ?? {};
  if (serverUrl) return useDatabaseOn(serverUrl, scene);
  if (databaseUrl) {
    urls.databaseApp = databaseUrl;
    urls.databaseAdmin = databaseAdminUrl ?? databaseUrl;
    if (await answers(urls.databaseAdmin)) return;
    const setting = databaseAdminUrl ? 'DATABASE_ADMIN_URL' : 'DATABASE_URL';
    const { host } = new URL(urls.databaseAdmin);
    throw new Problem(
      `No PostgreSQL answers at ${setting} (${host}): start it, mend the user and password, or unset the setting.`,
    );
  }
  const port = await portFor(scene, 'pg');
  const { plan, url } = await postgresPart({ dataDir, port, password: secrets.postgresPassword, logDir });
  await ensemble.up(plan);
  await useDatabaseOn(url(), scene);
}

/** Temporal: the caller's server, or one of our own with its data in PostgreSQL; and the namespace. */
export async function startTemporal(scene) {
  const { urls, options, namespace } = scene;
  const { temporalAddress } = options.external ?? {};
  if (!temporalAddress) await startOwnTemporal(scene);
  else if (await temporalAnswers(temporalAddress)) urls.temporal = temporalAddress;
  else {
    throw new Problem(
      `No Temporal server answers at TEMPORAL_ADDRESS=${temporalAddress}: start it or unset the setting.`,
    );
  }
  await ensureNamespace(urls.temporal, namespace);
}

async function startOwnTemporal(scene) {
  const { ensemble, urls, dataDir, logDir, namespace, say } = scene;
  const found = await findTemporal(say);
  const port = await portFor(scene, 'temporal');
  urls.temporal = `127.0.0.1:${port}`;
  if (found.kind === 'cli') {
    return ensemble.up(temporalCliPart({ dataDir, logDir, port, httpPort: await freePort(), namespace }));
  }
  const databaseUrl = urls.databaseAdmin;
  if (!databaseUrl) throw new Problem('Temporal keeps its data in PostgreSQL: start the part pg with it.');
  await ensureTemporalSchemas(found.sqlTool, databaseUrl);
  const ports = await Promise.all(Array.from({ length: 8 }, freePort));
  await ensemble.up(temporalPart({ server: found.server, dataDir, logDir, databaseUrl, port, ports }));
}

/** The Temporal Web UI, which nothing else needs: without it the rest comes up all the same. */
export async function startTemporalUi(scene) {
  const { ensemble, urls, dataDir, logDir, namespace, say } = scene;
  const binary = await findTemporalUi(say);
  if (!binary) return;
  const port = await portFor(scene, 'ui');
  const plan = temporalUiPart({ binary, dataDir, logDir, port, temporalAddress: urls.temporal, namespace });
  try {
    await ensemble.up(plan);
    urls.temporalUi = `http://127.0.0.1:${port}`;
  } catch (error) {
    ensemble.forget(plan.name);
    say(`The Temporal Web UI is left out: ${error.message}`);
  }
}
