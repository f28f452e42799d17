import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploaded files with their errors written in, kept for a day for the person who uploaded them. */
export class CreateUploadResult1763800000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE upload_result (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        name text NOT NULL,
        content bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload_result;');
  }
}
