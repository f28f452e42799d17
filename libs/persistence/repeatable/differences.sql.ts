import { ISSUE_COLUMN_NAMES } from '../issue.row.js';
import { CLOCK, COLUMNS, HEAD, ISSUE_RECORD, names, TASK } from './records.js';

const HEAD_COLUMNS = 'id, version, state, head_hash, open';

const both = (expected: string, actual: string): string =>
  `((${expected}) EXCEPT (${actual})) UNION ALL ((${actual}) EXCEPT (${expected}))`;

const issues = both(
  `SELECT ${HEAD_COLUMNS}, at, created_at, ${COLUMNS} FROM jsonb_to_recordset(p->'issues') AS x(${ISSUE_RECORD})`,
  `SELECT ${HEAD_COLUMNS}, updated_at, created_at, ${ISSUE_COLUMN_NAMES.join(', ')} FROM issue WHERE p_type = 'issue' AND id = ANY (p_ids)`,
);
const states = both(
  `SELECT ${HEAD_COLUMNS}, at, created_at, visible_to FROM jsonb_to_recordset(p->'states') AS x(type text, visible_to text, ${HEAD})`,
  `SELECT ${HEAD_COLUMNS}, updated_at, created_at, visible_to FROM aggregate_state WHERE type = p_type AND id = ANY (p_ids)`,
);
const rows = (table: string, list: string, record: string): string =>
  both(
    `SELECT ${names(record)} FROM jsonb_to_recordset(p->'${list}') AS x(${record})`,
    `SELECT ${names(record)} FROM ${table} WHERE aggregate_type = p_type AND aggregate_id = ANY (p_ids)`,
  );

/** Ids whose projections in the tables are not those in `p` (lists as for `huandu_write`); absent lists count as empty. */
export const DIFFERENCES_SQL = `
CREATE OR REPLACE FUNCTION huandu_differences(p_type text, p_ids uuid[], p jsonb) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT d.id FROM (${issues}) d
  UNION SELECT d.id FROM (${states}) d
  UNION SELECT d.aggregate_id FROM (${rows('task', 'tasks', TASK)}) d
  UNION SELECT d.aggregate_id FROM (${rows('clock', 'clocks', CLOCK)}) d
  UNION SELECT d.issue_id FROM (${both(
    `SELECT * FROM jsonb_to_recordset(p->'search') AS x(issue_id uuid, visible_to text, body text)`,
    `SELECT issue_id, visible_to, body FROM issue_search WHERE p_type = 'issue' AND issue_id = ANY (p_ids)`,
  )}) d
$$;
`;
