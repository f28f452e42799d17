import type { Pool } from 'pg';
import { DEMO_PASSWORD, demoPlace } from '#libs/demo/index.js';
import { notFound } from '../http/problems.js';
import { unitName } from '../reads/names.js';
import type { ApiSettings } from '../settings.js';

const FOUND = `SELECT login, name, roles, unit FROM account WHERE NOT disabled AND unit IN ('city', '500103')`;

/** The demo's people, for the login page of a drill; 404 outside a drill and where there is no demo. */
export async function demoLogins(pool: Pool, { drill }: ApiSettings): Promise<object> {
  if (!drill) throw notFound();
  const { rows } = await pool.query<{ login: string; name: string; roles: string[]; unit: string }>(FOUND);
  const accounts = rows
    .filter(({ login }) => demoPlace(login) >= 0)
    .sort((a, b) => demoPlace(a.login) - demoPlace(b.login))
    .map((row) => ({ ...row, unitName: unitName(row.unit) }));
  if (accounts.length === 0) throw notFound();
  return { password: DEMO_PASSWORD, accounts };
}
