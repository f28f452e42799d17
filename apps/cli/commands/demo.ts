import pg from 'pg';
import { createAccount } from '#apps/api/session/create-account.js';
import { openDoor } from '#libs/commands/index.js';
import { DEMO_PASSWORD, runDemo, settled } from '#libs/demo/index.js';
import { databaseUrl } from '#libs/platform/index.js';
import type { Command, ExitCode } from '../command.js';
import { reach } from './database.js';

/** Fills an empty record with the demo city. Safe to run again: the same actions have the same keys. */
export const command: Command = {
  usage: ['demo [--no-wait] [--json]   (DATABASE_ADMIN_URL: owner, DATABASE_URL: role of the application)'],
  options: { 'no-wait': { type: 'boolean' } },
  async run({ values, json }, out): Promise<ExitCode> {
    const admin = new pg.Pool({ connectionString: databaseUrl('DATABASE_ADMIN_URL'), max: 1 });
    const { door, database } = await reach('DATABASE_URL', () => openDoor(databaseUrl('DATABASE_URL')));
    try {
      const settle = values['no-wait'] === true ? () => Promise.resolve() : () => settled(database.pool);
      const done = await runDemo({
        door,
        pool: database.pool,
        admin,
        createAccount,
        settle,
        say: (line) => out.say(line),
      });
      if (json) out.print(JSON.stringify(done));
      else accountsToTry(done).forEach((line) => out.print(line));
      return 0;
    } finally {
      await Promise.all([admin.end(), database.close()]);
    }
  },
};

const accountsToTry = ({ issues, actions }: { issues: number; actions: number }): string[] => [
  `演示数据：${issues} 个问题，${actions} 个动作 / ${issues} issues, ${actions} actions`,
  `演示账号（密码均为 ${DEMO_PASSWORD}）/ accounts to try (password ${DEMO_PASSWORD}):`,
  '  coordinator          总队调度岗 corps coordinator',
  '  yuzhong-liaison      渝中区联络员 district liaison',
  '  yuzhong-caseworker1  渝中区承办人 district caseworker',
  '  yuzhong-approver     渝中区分管领导 district approver',
  '  leader               领导 leader',
  '  另有 / also: inspector1 team-leader city-approver reviewer supervisor auditor operator',
];
