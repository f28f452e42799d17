import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work lists page by (due, issue, task), tasks without a clock last; the index answers counts without the table. */
export class IndexWorkList1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX task_work;
      CREATE INDEX task_work ON task (unit, role, (coalesce(due_at, 'infinity'::timestamptz)), aggregate_id, key)
        INCLUDE (due_at, assignee, visible_to, aggregate_type);
      ALTER TABLE task SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02,
        autovacuum_vacuum_insert_scale_factor = 0.02);
      ALTER TABLE clock SET (autovacuum_vacuum_scale_factor = 0.05);
      ALTER TABLE issue SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX task_work;
      CREATE INDEX task_work ON task (unit, role, due_at, aggregate_id) INCLUDE (visible_to, assignee, aggregate_type, key);
    `);
  }
}
