import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News of batches and the like: few rows, somebody waits for them, so the relay looks for them first. */
export class IndexOutboxOther1763800000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX outbox_other ON outbox (id) WHERE aggregate_type <> 'issue'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_other');
  }
}
