import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec, lastWords } from './exec.mjs';
import { ensureDatabase, withDatabase } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { temporalAnswers } from './temporal-client.mjs';

/** Settings for one machine with few cores; time skipping lets tests and drills fast-forward a running workflow. */
const DYNAMIC = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
  'system.namespaceCacheRefreshInterval': '1s',
  'frontend.rps': 10_000,
  'frontend.namespaceRPS': 10_000,
  'frontend.namespaceRPS.visibility': 100,
  'frontend.rps.namespaceReplicationInducingAPIs': 100,
  'frontend.namespaceRPS.namespaceReplicationInducingAPIs': 100,
  'matching.rps': 10_000,
  'frontend.persistenceMaxQPS': 10_000,
  'matching.persistenceMaxQPS': 10_000,
};
const DATABASES = [
  ['temporal', 'temporal'],
  ['temporal_visibility', 'visibility'],
];

function writeDynamicConfig(folder) {
  const file = join(folder, 'dynamic-config.yaml');
  writeFileSync(
    file,
    Object.entries(DYNAMIC)
      .map(([key, value]) => `${key}:\n  - value: ${value}\n`)
      .join(''),
  );
  return file;
}

const sqlEnv = ({ hostname, port, username, password }) => ({
  SQL_PLUGIN: 'postgres12',
  SQL_HOST: hostname,
  SQL_PORT: port || '5432',
  SQL_USER: decodeURIComponent(username),
  SQL_PASSWORD: decodeURIComponent(password),
});

/** Databases and schemas of Temporal, made or brought up to date; safe to repeat. */
export async function ensureTemporalSchemas(sqlTool, databaseUrl) {
  const url = new URL(databaseUrl);
  for (const [database, schema] of DATABASES) {
    await ensureDatabase(databaseUrl, database);
    const run = async (...args) => {
      const env = { ...process.env, ...sqlEnv(url), SQL_DATABASE: database };
      const done = await exec(sqlTool, args, { env });
      if (done.code !== 0)
        throw new Problem(`Temporal's tables in the database ${database} could not be set up: ${lastWords(done.all)}`);
    };
    const own = new URL(databaseUrl);
    own.pathname = `/${database}`;
    const versioned = await withDatabase(
      own.href,
      async (client) => (await client.query(`select to_regclass('schema_version') as found`)).rows[0].found !== null,
    );
    if (!versioned) await run('setup-schema', '-v', '0.0');
    await run('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

/**
 * The built Temporal server as a part, with its data in PostgreSQL.
 * @param {{ server: string, dataDir: string, logDir: string, databaseUrl: string, port: number, ports: number[] }} options eight more ports for its inner life
 * @returns {import('./part.mjs').PartPlan}
 */
export function temporalPart({ server, dataDir, logDir, databaseUrl, port, ports }) {
  const folder = join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  const { hostname, port: dbPort, username, password } = new URL(databaseUrl);
  const inner = [
    'FRONTEND_HTTP_PORT',
    'FRONTEND_MEMBERSHIP_PORT',
    'MATCHING_GRPC_PORT',
    'MATCHING_MEMBERSHIP_PORT',
    'HISTORY_GRPC_PORT',
    'HISTORY_MEMBERSHIP_PORT',
    'WORKER_GRPC_PORT',
    'WORKER_MEMBERSHIP_PORT',
  ];
  const env = {
    ...process.env,
    DB: 'postgres12',
    POSTGRES_SEEDS: hostname,
    DB_PORT: dbPort || '5432',
    POSTGRES_USER: decodeURIComponent(username),
    POSTGRES_PWD: decodeURIComponent(password),
    DBNAME: 'temporal',
    VISIBILITY_DBNAME: 'temporal_visibility',
    SQL_MAX_CONNS: '15',
    SQL_MAX_IDLE_CONNS: '15',
    SQL_VIS_MAX_CONNS: '5',
    SQL_VIS_MAX_IDLE_CONNS: '5',
    BIND_ON_IP: '127.0.0.1',
    NUM_HISTORY_SHARDS: '4',
    LOG_LEVEL: 'warn',
    DYNAMIC_CONFIG_FILE_PATH: writeDynamicConfig(folder),
    FRONTEND_GRPC_PORT: String(port),
    ...Object.fromEntries(inner.map((name, index) => [name, String(ports[index])])),
  };
  return {
    name: 'temporal',
    port,
    log: join(logDir, 'temporal.log'),
    readyMs: 90_000,
    graceMs: 3_000,
    command: () => ({ file: server, args: ['--allow-no-auth', 'start'], env, cwd: folder }),
    ready: () => temporalAnswers(`127.0.0.1:${port}`),
  };
}

/** The `temporal` CLI's own development server as a part: its data lies in one file. */
export function temporalCliPart({ dataDir, logDir, port, httpPort, namespace }) {
  const folder = join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  const dynamic = Object.entries(DYNAMIC).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]);
  const args = [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--http-port',
    `${httpPort}`,
    '--namespace',
    namespace,
    '--db-filename',
    join(folder, 'dev-server.db'),
    '--log-level',
    'warn',
    ...dynamic,
  ];
  return {
    name: 'temporal',
    port,
    log: join(logDir, 'temporal.log'),
    readyMs: 90_000,
    graceMs: 3_000,
    command: () => ({ file: 'temporal', args, env: process.env, cwd: folder }),
    ready: () => temporalAnswers(`127.0.0.1:${port}`),
  };
}
