import { ISSUE_COLUMN_NAMES } from '../issue.row.js';
import { CLOCK, COLUMNS, EVENT, excluded, HEAD, ISSUE_RECORD, ISSUE_SET, names, NOTICE, TASK } from './records.js';

/**
 * Second of the two calls of an action: everything it changes, in one statement and so in one transaction.
 * `p` has a list per table; absent lists cost nothing. A head that moved since it was read raises 40001 and
 * nothing is kept. Updates go row by row through the primary key, whatever the planner thinks of the sizes.
 */
export const WRITE_SQL = `
CREATE OR REPLACE FUNCTION huandu_write(p_scope text, p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
  PERFORM set_config('app.scope', p_scope, true);
  IF p ? 'numbers' THEN
    FOR r IN SELECT * FROM jsonb_to_recordset(p->'numbers') AS x(series text, previous integer, last integer) LOOP
      UPDATE number_register n SET last = r.last WHERE n.series = r.series AND n.last = r.previous;
      IF NOT FOUND THEN RAISE EXCEPTION 'series % moved on', r.series USING ERRCODE = '40001'; END IF;
    END LOOP;
  END IF;
  IF p ? 'issues' THEN
    FOR r IN SELECT * FROM jsonb_to_recordset(p->'issues') AS x(${ISSUE_RECORD}) LOOP
      IF r.old_version = 0 THEN
        INSERT INTO issue (id, version, state, head_hash, open, created_at, updated_at, ${COLUMNS})
        VALUES (r.id, r.version, r.state, r.head_hash, r.open, coalesce(r.created_at, r.at), r.at, ${ISSUE_COLUMN_NAMES.map((n) => `r.${n}`).join(', ')});
      ELSE
        UPDATE issue SET version = r.version, state = r.state, head_hash = r.head_hash, open = r.open,
          updated_at = r.at, ${ISSUE_SET}
        WHERE issue.id = r.id AND issue.version = r.old_version;
        IF NOT FOUND THEN RAISE EXCEPTION 'issue % moved on', r.id USING ERRCODE = '40001'; END IF;
      END IF;
    END LOOP;
  END IF;
  IF p ? 'states' THEN
    FOR r IN SELECT * FROM jsonb_to_recordset(p->'states') AS x(type text, visible_to text, ${HEAD}) LOOP
      IF r.old_version = 0 THEN
        INSERT INTO aggregate_state (type, id, version, state, head_hash, open, visible_to, created_at, updated_at)
        VALUES (r.type, r.id, r.version, r.state, r.head_hash, r.open, r.visible_to, coalesce(r.created_at, r.at), r.at);
      ELSE
        UPDATE aggregate_state a SET version = r.version, state = r.state, head_hash = r.head_hash, open = r.open,
          visible_to = r.visible_to, updated_at = r.at
        WHERE a.type = r.type AND a.id = r.id AND a.version = r.old_version;
        IF NOT FOUND THEN RAISE EXCEPTION '% % moved on', r.type, r.id USING ERRCODE = '40001'; END IF;
      END IF;
    END LOOP;
  END IF;
  IF p ? 'events' THEN
    INSERT INTO event (${names(EVENT)}) SELECT ${names(EVENT)} FROM jsonb_to_recordset(p->'events') AS x(${EVENT});
  END IF;
  IF p ? 'search' THEN
    INSERT INTO issue_search (issue_id, visible_to, body, grams)
    SELECT * FROM jsonb_to_recordset(p->'search') AS x(issue_id uuid, visible_to text, body text, grams text[])
    ON CONFLICT (issue_id) DO UPDATE SET visible_to = excluded.visible_to, body = excluded.body, grams = excluded.grams;
  END IF;
  IF p ? 'tasks_gone' THEN
    FOR r IN SELECT * FROM jsonb_to_recordset(p->'tasks_gone') AS x(aggregate_type text, aggregate_id uuid, key text) LOOP
      DELETE FROM task t WHERE t.aggregate_id = r.aggregate_id AND t.aggregate_type = r.aggregate_type AND t.key = r.key;
    END LOOP;
  END IF;
  IF p ? 'tasks' THEN
    INSERT INTO task (${names(TASK)}) SELECT ${names(TASK)} FROM jsonb_to_recordset(p->'tasks') AS x(${TASK})
    ON CONFLICT (aggregate_id, aggregate_type, key) DO UPDATE SET ${excluded(TASK, ['aggregate_type', 'aggregate_id', 'key'])};
  END IF;
  IF p ? 'clocks_gone' THEN
    FOR r IN SELECT * FROM jsonb_to_recordset(p->'clocks_gone') AS x(aggregate_type text, aggregate_id uuid, id text) LOOP
      DELETE FROM clock c WHERE c.aggregate_id = r.aggregate_id AND c.aggregate_type = r.aggregate_type AND c.id = r.id;
    END LOOP;
  END IF;
  IF p ? 'clocks' THEN
    INSERT INTO clock (${names(CLOCK)}) SELECT ${names(CLOCK)} FROM jsonb_to_recordset(p->'clocks') AS x(${CLOCK})
    ON CONFLICT (aggregate_id, aggregate_type, id) DO UPDATE SET ${excluded(CLOCK, ['aggregate_type', 'aggregate_id', 'id'])};
  END IF;
  IF p ? 'outbox' THEN
    INSERT INTO outbox (aggregate_type, aggregate_id, seq, wake_at, visible_to)
    SELECT * FROM jsonb_to_recordset(p->'outbox')
      AS x(aggregate_type text, aggregate_id uuid, seq integer, wake_at timestamptz, visible_to text);
  END IF;
  IF p ? 'notices' THEN
    INSERT INTO notice (${names(NOTICE)}) SELECT ${names(NOTICE)} FROM jsonb_to_recordset(p->'notices') AS x(${NOTICE})
    ON CONFLICT (id) DO NOTHING;
  END IF;
  IF p ? 'log' THEN
    INSERT INTO command_log (key, scope, actor, body_hash, answer)
    SELECT x.key, p_scope, x.actor, x.body_hash, x.answer
      FROM jsonb_to_recordset(p->'log') AS x(key text, actor text, body_hash text, answer jsonb);
  END IF;
END $$;
`;
