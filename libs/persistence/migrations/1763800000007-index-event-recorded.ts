import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "What happened since the clock was moved" reads the end of the table; a BRIN index costs an insert nothing. */
export class IndexEventRecorded1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX event_recorded ON event USING brin (recorded_at);');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX event_recorded;');
  }
}
