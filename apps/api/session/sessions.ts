import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { ACCOUNT_COLUMNS, accountOf, type Account, type AccountRow } from './account.js';

/** Minutes without a request, and hours in all, after which a person logs in again. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

export interface OpenSession {
  readonly account: Account;
  readonly expiresAt: Date;
}

/** How long a node may believe what it read; a logout on this node is known at once. */
const BELIEVED_MS = 5_000;
const CACHE_MAX = 5_000;

const FIND = `SELECT s.expires_at, s.seen_at < clock_timestamp() - interval '1 minute' AS unseen, ${ACCOUNT_COLUMNS}
  FROM session s JOIN account a ON a.id = s.account_id
 WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp() AND NOT a.disabled
   AND s.seen_at > clock_timestamp() - $2 * interval '1 minute'`;

/** Sessions in the table; the token itself is only in the cookie. */
export class Sessions {
  private readonly cache = new Map<string, { readonly session: OpenSession; readonly until: number }>();

  constructor(
    private readonly pool: Pool,
    private readonly limits: SessionLimits,
  ) {}

  /** A new session; answers the token for the cookie. Old ones that ran out are swept away. */
  async open(accountId: string): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    await this.pool.query('DELETE FROM session WHERE expires_at < clock_timestamp()');
    const { rows } = await this.pool.query<{ expires_at: Date }>(
      `INSERT INTO session (token_hash, account_id, expires_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 hour') RETURNING expires_at`,
      [hashOf(token), accountId, this.limits.absoluteHours],
    );
    return { token, expiresAt: rows[0]?.expires_at ?? new Date() };
  }

  async find(token: string): Promise<OpenSession | null> {
    const hash = hashOf(token);
    const known = this.cache.get(hash);
    if (known !== undefined && known.until > Date.now()) return known.session;
    this.cache.delete(hash);
    const { rows } = await this.pool.query<AccountRow & { expires_at: Date; unseen: boolean }>({
      name: 'session_find',
      text: FIND,
      values: [hash, this.limits.idleMinutes],
    });
    const row = rows[0];
    if (row === undefined) return null;
    if (row.unseen)
      await this.pool.query({
        name: 'session_seen',
        text: 'UPDATE session SET seen_at = clock_timestamp() WHERE token_hash = $1',
        values: [hash],
      });
    const session = { account: accountOf(row), expiresAt: row.expires_at };
    if (this.cache.size >= CACHE_MAX) this.cache.clear();
    this.cache.set(hash, { session, until: Math.min(Date.now() + BELIEVED_MS, row.expires_at.getTime()) });
    return session;
  }

  async close(token: string): Promise<void> {
    const hash = hashOf(token);
    this.cache.delete(hash);
    await this.pool.query('DELETE FROM session WHERE token_hash = $1', [hash]);
    this.cache.delete(hash);
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
