import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { Problem } from '../http/problem.js';
import { loginFailed } from '../http/problems.js';
import { ACCOUNT_COLUMNS, accountOf, type Account, type AccountRow } from './account.js';
import { passwordFits } from './passwords.js';

export const FAILURES_ALLOWED = 5;
export const LOCK_MINUTES = 15;

/** Kept by the hash of what was typed, whether there is such an account or not: a lock tells nobody that a login exists. */
const LOCKED = `SELECT ceil(extract(epoch FROM locked_until - clock_timestamp()))::int AS seconds
  FROM login_failure WHERE login_hash = $1 AND locked_until > clock_timestamp()`;
const FAILED = `INSERT INTO login_failure AS f (login_hash, failures, last_at) VALUES ($1, 1, clock_timestamp())
  ON CONFLICT (login_hash) DO UPDATE SET last_at = clock_timestamp(),
    failures = CASE WHEN f.last_at < clock_timestamp() - $3 * interval '1 minute' THEN 1 ELSE f.failures + 1 END,
    locked_until = CASE WHEN f.last_at >= clock_timestamp() - $3 * interval '1 minute' AND f.failures + 1 >= $2
      THEN clock_timestamp() + $3 * interval '1 minute' END`;

/** The account, or a problem: 401 whatever was wrong, 429 after five failures within a quarter of an hour. */
export async function logIn(pool: Pool, login: string, password: string): Promise<Account> {
  const typed = login.trim().toLowerCase();
  const loginHash = createHash('sha256').update(typed).digest('hex');
  const locked = await pool.query<{ seconds: number }>(LOCKED, [loginHash]);
  if (locked.rows[0] !== undefined) throw lockedFor(locked.rows[0].seconds);
  const { rows } = await pool.query<AccountRow & { password_hash: string }>(
    `SELECT ${ACCOUNT_COLUMNS}, a.password_hash FROM account a WHERE a.login = $1 AND NOT a.disabled`,
    [typed],
  );
  const row = rows[0];
  if (!(await passwordFits(row?.password_hash ?? null, password)) || row === undefined) {
    await pool.query(FAILED, [loginHash, FAILURES_ALLOWED, LOCK_MINUTES]);
    throw loginFailed();
  }
  await pool.query('DELETE FROM login_failure WHERE login_hash = $1', [loginHash]);
  return accountOf(row);
}

const lockedFor = (seconds: number): Problem =>
  new Problem(
    429,
    {
      code: 'LOGIN_LOCKED',
      zh: `连续登录失败 ${FAILURES_ALLOWED} 次，已锁定，请 ${Math.ceil(seconds / 60)} 分钟后再试。`,
      en: `Locked after ${FAILURES_ALLOWED} failed attempts; try again in ${Math.ceil(seconds / 60)} minutes.`,
    },
    { retryAfter: seconds },
  );
