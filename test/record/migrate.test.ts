import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ISSUE_COLUMNS, migrate, openDatabase } from '#libs/persistence/index.js';
import { MIGRATIONS } from '#libs/persistence/migrations/index.js';
import { REPEATABLE_DOWN_SQL } from '#libs/persistence/repeatable/index.js';
import { asAdmin, freshDatabase, type TestDatabase } from '#test/support/postgres.js';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('has every column that a projection may fill, with its type', async () => {
    const columns = await asAdmin<{ name: string; type: string }>(
      database.adminUrl,
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = 'issue'`,
    );
    const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
    expect(types).toMatchObject(ISSUE_COLUMNS);
  });

  it('guards every table that holds a district column by row-level security', async () => {
    const open = await asAdmin(
      database.adminUrl,
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'visible_to'
       WHERE c.relkind = 'r' AND NOT c.relrowsecurity`,
    );
    expect(open).toEqual([]);
  });

  it('renews the password of the role and goes on working', async () => {
    const changed = new URL(database.appUrl);
    changed.password = "new'password";
    await migrate({ adminUrl: database.adminUrl, appUrl: changed.href });
    await expect(openDatabase(database.appUrl)).rejects.toMatchObject({ code: '28P01' });
    await (await openDatabase(changed.href)).close();
    await migrate({ adminUrl: database.adminUrl, appUrl: database.appUrl });
  });

  it('refuses one and the same user as owner and as application', async () => {
    await expect(migrate({ adminUrl: database.adminUrl, appUrl: database.adminUrl })).rejects.toThrow(
      'two different users',
    );
  });

  it('goes down to nothing and up again', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: database.adminUrl,
      migrations: MIGRATIONS,
    }).initialize();
    await source.query(REPEATABLE_DOWN_SQL);
    for (const _ of MIGRATIONS) await source.undoLastMigration();
    const left = (await source.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)) as {
      tablename: string;
    }[];
    expect(left.map((row) => row.tablename)).toEqual(['migrations']);
    await source.destroy();
    const { applied } = await migrate({ adminUrl: database.adminUrl, appUrl: database.appUrl });
    expect(applied).toHaveLength(MIGRATIONS.length);
  });
});
