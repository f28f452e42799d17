import type { Actor, Role } from '#libs/domain/kernel/roles.js';

/** Who is logged in, as the API knows them. */
export interface Account extends Actor {
  readonly login: string;
  readonly name: string;
  readonly homeDistrict: string | null;
  readonly certified: boolean;
}

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: string[];
  readonly unit: string;
  readonly home_district: string | null;
  readonly certified: boolean;
}

export const ACCOUNT_COLUMNS = 'a.id, a.login, a.name, a.roles, a.unit, a.home_district, a.certified';

export const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  login: row.login,
  name: row.name,
  roles: row.roles as Role[],
  unit: row.unit,
  homeDistrict: row.home_district,
  certified: row.certified,
});

/** Only what the rules may know. */
export const actorOf = ({ id, roles, unit }: Account): Actor => ({ id, roles, unit });
