import { migrate } from '#libs/persistence/index.js';
import { databaseUrl } from '#libs/platform/index.js';
import type { Command, ExitCode } from '../command.js';
import { reach } from './database.js';

/** Creates or updates tables, functions, policies and the application's role. Safe to run again. */
export const command: Command = {
  usage: ['migrate [--json]   (DATABASE_ADMIN_URL: owner, DATABASE_URL: role of the application)'],
  options: {},
  async run({ json }, out): Promise<ExitCode> {
    const adminUrl = databaseUrl('DATABASE_ADMIN_URL');
    const appUrl = databaseUrl('DATABASE_URL');
    const result = await reach('DATABASE_ADMIN_URL', () => migrate({ adminUrl, appUrl }));
    if (json) out.print(JSON.stringify(result));
    else if (result.applied.length === 0) out.print('数据库结构已是最新。 / The schema is up to date.');
    else out.print(`已执行迁移 / Applied: ${result.applied.join(', ')}`);
    return 0;
  },
};
