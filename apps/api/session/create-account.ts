import type { Pool } from 'pg';
import { districtByCode } from '#libs/domain/districts/index.js';
import { ROLES, type Role } from '#libs/domain/kernel/roles.js';
import { hashPassword } from './passwords.js';

export interface NewAccount {
  /** Stable id that events carry; default: the login. */
  readonly id?: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** `city` or a district's code. */
  readonly unit: string;
  readonly homeDistrict?: string | null;
  readonly certified?: boolean;
  readonly phone?: string | null;
}

const SAVE = `INSERT INTO account (id, login, name, password_hash, roles, unit, home_district, certified, phone)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (id) DO UPDATE SET login = excluded.login, name = excluded.name, password_hash = excluded.password_hash,
    roles = excluded.roles, unit = excluded.unit, home_district = excluded.home_district,
    certified = excluded.certified, phone = excluded.phone, disabled = false`;

/** An account that cannot be; the sentence says why. */
export class AccountError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'AccountError';
  }
}

/** Creates the account, or renews it. Answers the id. @throws AccountError for example when role and unit do not belong together */
export async function createAccount(pool: Pool, account: NewAccount): Promise<string> {
  const { login, password, name, roles, unit, homeDistrict = null, certified = false, phone = null } = account;
  const id = account.id ?? login;
  if (!/^[a-z0-9][a-z0-9.-]{1,39}$/.test(login)) throw new AccountError(`账号“${login}”无效`, `not a login: ${login}`);
  if (password.length < 8 || password.length > 200)
    throw new AccountError('口令须为 8 至 200 个字符', 'a password has 8 to 200 characters');
  const places = [unit === 'city' ? null : unit, homeDistrict].filter((code) => code !== null);
  const unknown = places.find((code) => districtByCode(code) === undefined);
  if (unknown !== undefined) throw new AccountError(`没有单位“${unknown}”`, `not a unit: ${unknown}`);
  const level = unit === 'city' ? 'city' : 'district';
  const wrong = roles.find((role) => role === 'system' || ROLES[role]?.level !== level);
  if (roles.length === 0 || wrong !== undefined)
    throw new AccountError(
      `角色“${wrong ?? '（无）'}”不属于单位“${unit}”`,
      `role ${wrong ?? '(none)'} does not belong to unit ${unit}`,
    );
  await pool.query(SAVE, [id, login, name, await hashPassword(password), roles, unit, homeDistrict, certified, phone]);
  return id;
}
