import { DataSource } from 'typeorm';
import { ensureAppRole } from './app-role.js';
import { MIGRATIONS } from './migrations/index.js';
import { REPEATABLE_SQL, grantsSql } from './repeatable/index.js';

export interface MigrateOptions {
  /** Owner of the tables; `DATABASE_ADMIN_URL`. */
  readonly adminUrl: string;
  /** Role of the application, created when missing; `DATABASE_URL`. */
  readonly appUrl: string;
}

/** Brings the schema up to date: migrations one transaction each, then functions, policies, role and grants in one. */
export async function migrate({ adminUrl, appUrl }: MigrateOptions): Promise<{ readonly applied: readonly string[] }> {
  const source = await new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations: MIGRATIONS,
    poolSize: 2,
  }).initialize();
  try {
    const applied = await source.runMigrations({ transaction: 'each' });
    const runner = source.createQueryRunner();
    try {
      await runner.startTransaction();
      const role = await ensureAppRole(runner, appUrl);
      await runner.query(REPEATABLE_SQL);
      await runner.query(grantsSql(role));
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await source.destroy();
  }
}
