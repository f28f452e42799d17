import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What screens read: pure functions of the events, so `rebuild` can make them again. Fill factors leave room for updates in place. */
export class CreateProjections1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE issue (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        state jsonb NOT NULL,
        head_hash text NOT NULL,
        open boolean NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        number text, district text, visible_to text, street text, enterprise text, credit_code text, place text,
        problem text, object_kind text, content_kinds text, source text, status text, severity text, competence text,
        plan_id text, campaign text, round text, batch_id text,
        custody text, feedback text, rectification text, supervision text, closure text, penalty text,
        discovered_on text, transferred_on text, feedback_due text, rectification_due text, signed_off_on text,
        listed boolean, raised boolean, late boolean, assignee text, external_ref text
      ) WITH (fillfactor = 75);
      CREATE UNIQUE INDEX issue_number ON issue (number) WHERE number IS NOT NULL;
      CREATE INDEX issue_newest ON issue (created_at DESC, id DESC);
      CREATE INDEX issue_visible ON issue (visible_to, created_at DESC, id DESC);
      CREATE INDEX issue_district ON issue (district, created_at DESC, id DESC);
      CREATE INDEX issue_status ON issue (status, created_at DESC, id DESC);
      CREATE INDEX issue_plan ON issue (plan_id, round, created_at DESC, id DESC);
      CREATE INDEX issue_batch ON issue (batch_id) WHERE batch_id IS NOT NULL;
      CREATE INDEX issue_listed ON issue (created_at DESC, id DESC) WHERE listed;

      CREATE TABLE issue_search (
        issue_id uuid PRIMARY KEY,
        visible_to text,
        body text NOT NULL,
        grams text[] NOT NULL
      );
      CREATE INDEX issue_search_grams ON issue_search USING gin (grams);

      CREATE TABLE aggregate_state (
        type text NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL,
        state jsonb NOT NULL,
        head_hash text NOT NULL,
        open boolean NOT NULL,
        visible_to text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        PRIMARY KEY (type, id)
      ) WITH (fillfactor = 75);

      CREATE TABLE task (
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        key text NOT NULL,
        role text NOT NULL,
        unit text NOT NULL,
        assignee text,
        actions text[] NOT NULL,
        due_at timestamptz(3),
        clock_id text,
        visible_to text,
        PRIMARY KEY (aggregate_id, aggregate_type, key)
      ) WITH (fillfactor = 75);
      CREATE INDEX task_work ON task (unit, role, due_at, aggregate_id) INCLUDE (visible_to, assignee, aggregate_type, key);
      CREATE INDEX task_assignee ON task (assignee, due_at) WHERE assignee IS NOT NULL;

      CREATE TABLE clock (
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        id text NOT NULL,
        key text NOT NULL,
        status text NOT NULL,
        anchor text NOT NULL,
        nominal text NOT NULL,
        effective text NOT NULL,
        ends_at timestamptz(3) NOT NULL,
        provisional boolean NOT NULL,
        calendar_version text NOT NULL,
        unit text NOT NULL,
        ended_at timestamptz(3),
        next_at timestamptz(3),
        visible_to text,
        PRIMARY KEY (aggregate_id, aggregate_type, id)
      ) WITH (fillfactor = 75);
      CREATE INDEX clock_running ON clock (ends_at) WHERE status = 'running';
      CREATE INDEX clock_next ON clock (next_at) WHERE next_at IS NOT NULL;
      CREATE INDEX clock_provisional ON clock (calendar_version) WHERE provisional AND status = 'running';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE clock; DROP TABLE task; DROP TABLE aggregate_state; DROP TABLE issue_search; DROP TABLE issue;',
    );
  }
}
