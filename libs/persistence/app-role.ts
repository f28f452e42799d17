import pg from 'pg';
import type { QueryRunner } from 'typeorm';

/** Name and password of the application's database role, from `DATABASE_URL`. */
export function appRoleOf(appUrl: string): { readonly name: string; readonly password: string } {
  const url = new URL(appUrl);
  const name = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  if (name === '') throw new Error('DATABASE_URL names no user: the application needs a database role of its own');
  return { name, password };
}

/** Creates the role, or renews its password; it owns nothing and passes no row-level security. */
export async function ensureAppRole(runner: QueryRunner, appUrl: string): Promise<string> {
  const { name, password } = appRoleOf(appUrl);
  const owner = (await runner.query('SELECT current_user AS name')) as { name: string }[];
  if (owner[0]?.name === name) throw new Error('DATABASE_URL and DATABASE_ADMIN_URL must name two different users');
  const role = pg.escapeIdentifier(name);
  // Several databases of one server may be prepared at once (tests): the role belongs to the server.
  await runner.query('SELECT pg_advisory_xact_lock(4211)');
  const found = (await runner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])) as unknown[];
  if (found.length === 0) await runner.query(`CREATE ROLE ${role}`);
  await runner.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  );
  const database = (await runner.query('SELECT current_database() AS name')) as { name: string }[];
  await runner.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database[0]?.name ?? '')} TO ${role}`);
  return role;
}
