import pg, { type Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';

/** The application's connection: TypeORM's DataSource and the `pg` pool beneath it, for the hot paths. */
export interface Database {
  readonly source: DataSource;
  readonly pool: Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
}

/** Opens the pool of the application's role. Time-outs turn a stuck database into a clear "unavailable". */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName: options.name ?? 'huandu',
    poolSize: options.poolSize ?? 16,
    connectTimeoutMS: 3_000,
    extra: {
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
      idleTimeoutMillis: 60_000,
    },
  });
  await source.initialize();
  return { source, pool: poolOf(source), close: () => source.destroy() };
}

/** The pool that TypeORM made: one pool serves entities, health checks and the hot paths. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { readonly master: Pool }).master;
}

/** Runs reads under a scope (see `scopeOf`); nothing of it stays on the pooled connection. */
export const inScope = <T>(pool: Pool, scope: string, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(pool, work, `BEGIN; SELECT set_config('app.scope', ${pg.escapeLiteral(scope)}, true)`);

/** One transaction; a connection that failed is thrown away, not reused. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  // Without a listener, a connection that dies between two statements would end the process.
  const onError = (): void => {
    broken = true;
  };
  client.on('error', onError);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(onError);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
