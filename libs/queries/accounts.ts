import type { Pool } from 'pg';

/** A person as pickers show them; no login, no telephone number. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly homeDistrict: string | null;
  readonly certified: boolean;
}

export async function peopleOf(
  pool: Pool,
  filter: { readonly role?: string; readonly unit?: string },
): Promise<Person[]> {
  const values: unknown[] = [];
  const role = filter.role === undefined ? '' : `AND $${values.push(filter.role)} = ANY(roles)`;
  const unit = filter.unit === undefined ? '' : `AND unit = $${values.push(filter.unit)}`;
  const { rows } = await pool.query<Person>(
    `SELECT id, name, roles, unit, home_district AS "homeDistrict", certified FROM account
      WHERE NOT disabled ${role} ${unit} ORDER BY unit, id LIMIT 1000`,
    values,
  );
  return rows;
}

/** Telephone number of an account, for the head of a form; empty when there is none. */
export async function phoneOf(pool: Pool, id: string): Promise<string> {
  const { rows } = await pool.query<{ phone: string | null }>('SELECT phone FROM account WHERE id = $1', [id]);
  return rows[0]?.phone ?? '';
}
