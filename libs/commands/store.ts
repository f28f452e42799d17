import type { Pool, PoolClient } from 'pg';
import type { Head } from './working.js';
import type { Done } from './outcome.js';
import type { WriteSet } from './write-set.js';

/** What the record says about one request before it is decided. */
export interface Opened {
  readonly now: number;
  readonly directory: number;
  readonly logged: { readonly bodyHash: string; readonly answer: Omit<Done, 'replayed' | 'state'> } | null;
  readonly head: Head | null;
}

interface OpenRow {
  readonly now_ms: number;
  readonly directory: number;
  readonly body_hash: string | null;
  readonly answer: Omit<Done, 'replayed' | 'state'> | null;
  readonly version: number | null;
  readonly state: unknown;
  readonly head_hash: string | null;
  readonly last_ms: number | null;
}

export interface OpenItem {
  readonly key: string;
  readonly type: string;
  readonly id: string;
}

const OPEN = 'SELECT * FROM huandu_open($1, $2, $3)';
const WRITE = 'SELECT huandu_write($1, $2)';

/** Reads for each item what is needed to decide; with `lock`, nobody else changes the aggregates until commit. */
export async function open(
  db: Pool | PoolClient,
  scope: string,
  items: readonly OpenItem[],
  lock: boolean,
): Promise<Opened[]> {
  const values = [scope, JSON.stringify(items), lock];
  const { rows } = await db.query<OpenRow>({ name: 'huandu_open', text: OPEN, values });
  return rows.map((row) => ({
    now: row.now_ms,
    directory: row.directory,
    logged: row.body_hash === null || row.answer === null ? null : { bodyHash: row.body_hash, answer: row.answer },
    head:
      row.version === null
        ? null
        : { version: row.version, state: row.state, headHash: row.head_hash, lastAt: row.last_ms ?? 0 },
  }));
}

/** Writes it all, or throws and keeps nothing. On a pool this statement is the whole transaction. */
export async function write(db: Pool | PoolClient, scope: string, set: WriteSet): Promise<void> {
  await db.query({ name: 'huandu_write', text: WRITE, values: [scope, JSON.stringify(set)] });
}
