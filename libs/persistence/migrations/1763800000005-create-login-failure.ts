import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed logins by the hash of what was typed, so that a lock does not tell whether such a login exists. */
export class CreateLoginFailure1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE login_failure (
        login_hash text PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL,
        locked_until timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_failure;');
  }
}
