import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may log in. A change of an account moves `directory_version`, so every API node notices at its next command. */
export class CreateDirectory1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id text PRIMARY KEY,
        login text NOT NULL UNIQUE,
        name text NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        unit text NOT NULL,
        home_district text,
        certified boolean NOT NULL DEFAULT false,
        phone text,
        disabled boolean NOT NULL DEFAULT false
      );

      CREATE TABLE session (
        token_hash text PRIMARY KEY,
        account_id text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_account ON session (account_id);
      CREATE INDEX session_expires ON session (expires_at);

      CREATE FUNCTION huandu_directory_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE app_clock SET directory_version = directory_version + 1;
        RETURN NULL;
      END $$;
      CREATE TRIGGER account_changed AFTER INSERT OR UPDATE OR DELETE ON account
        FOR EACH STATEMENT EXECUTE FUNCTION huandu_directory_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session; DROP TABLE account; DROP FUNCTION huandu_directory_changed();');
  }
}
