import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the process over time needs: news for Temporal, notices, numbers, the one clock. */
export class CreateProcess1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        seq integer NOT NULL,
        wake_at timestamptz(3),
        visible_to text,
        enqueued_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      COMMENT ON COLUMN outbox.wake_at IS 'earliest instant at which a clock of the aggregate wants something: the relay sends the soonest first';
      CREATE INDEX outbox_wake ON outbox (wake_at, id);

      CREATE TABLE notice (
        id text PRIMARY KEY,
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        role text,
        unit text,
        account text,
        data jsonb NOT NULL DEFAULT '{}',
        visible_to text,
        at timestamptz(3) NOT NULL,
        read_at timestamptz
      );
      COMMENT ON COLUMN notice.id IS 'stable: the same notice asked for twice is one row';
      CREATE INDEX notice_recipient ON notice (unit, role, at DESC);
      CREATE INDEX notice_account ON notice (account, at DESC) WHERE account IS NOT NULL;
      CREATE INDEX notice_aggregate ON notice (aggregate_id, seq);

      CREATE TABLE number_register (series text PRIMARY KEY, last integer NOT NULL);

      CREATE TABLE app_clock (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        offset_ms bigint NOT NULL DEFAULT 0,
        moved_at timestamptz,
        directory_version bigint NOT NULL DEFAULT 0
      );
      INSERT INTO app_clock DEFAULT VALUES;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app_clock; DROP TABLE number_register; DROP TABLE notice; DROP TABLE outbox;');
  }
}
