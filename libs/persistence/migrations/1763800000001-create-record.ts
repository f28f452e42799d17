import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The legal record: one append-only table of events for all aggregates, and the log of keys and refusals. */
export class CreateRecord1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        type text NOT NULL,
        data jsonb NOT NULL,
        actor text NOT NULL,
        role text NOT NULL,
        at timestamptz(3) NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        command_id text NOT NULL,
        prev_hash text,
        hash text NOT NULL,
        PRIMARY KEY (aggregate_type, aggregate_id, seq)
      );
      COMMENT ON COLUMN event.at IS 'business time: the drill clock moves it';
      COMMENT ON COLUMN event.recorded_at IS 'time of this machine, never moved';

      CREATE FUNCTION huandu_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'events are append-only: % refused', TG_OP USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
        FOR EACH STATEMENT EXECUTE FUNCTION huandu_append_only();

      CREATE TABLE command_log (
        key text PRIMARY KEY,
        scope text NOT NULL,
        actor text NOT NULL,
        body_hash text NOT NULL,
        answer jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );

      CREATE TABLE refusal_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL,
        actor text NOT NULL,
        aggregate_type text NOT NULL,
        aggregate_id uuid,
        command text NOT NULL,
        code text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX refusal_log_aggregate ON refusal_log (aggregate_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE refusal_log; DROP TABLE command_log; DROP TABLE event; DROP FUNCTION huandu_append_only();',
    );
  }
}
