import { databaseUrl } from '#libs/platform/index.js';
import { openDatabase, type Database } from '#libs/persistence/index.js';
import { CliFailure } from './failure.js';

/** Runs `work` on the application's database and closes it. */
export async function onDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await reach('DATABASE_URL', () =>
    openDatabase(databaseUrl('DATABASE_URL'), { poolSize: 4, name: 'huandu-cli' }),
  );
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Says in a sentence which database does not answer, instead of a stack. */
export async function reach<T>(setting: string, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (!/^(E[A-Z]+|08.*|28.*|3D000|57P.*)$/.test(code)) throw error;
    throw new CliFailure(
      `数据库连接失败（${code}），请检查 ${setting}`,
      `the database does not answer (${code}): check ${setting}`,
    );
  }
}
