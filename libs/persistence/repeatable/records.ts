import { ISSUE_COLUMNS, ISSUE_COLUMN_NAMES } from '../issue.row.js';

/** Shapes of the rows that the door hands over as JSON: column lists for jsonb_to_recordset. */
export const COLUMNS = ISSUE_COLUMN_NAMES.join(', ');
export const HEAD =
  'id uuid, old_version integer, version integer, state jsonb, head_hash text, open boolean, at timestamptz, created_at timestamptz';
export const ISSUE_RECORD = `${HEAD}, ${ISSUE_COLUMN_NAMES.map((name) => `${name} ${ISSUE_COLUMNS[name]}`).join(', ')}`;
export const ISSUE_SET = ISSUE_COLUMN_NAMES.map((name) => `${name} = r.${name}`).join(', ');
export const TASK = `aggregate_type text, aggregate_id uuid, key text, role text, unit text, assignee text, actions text[],
  due_at timestamptz, clock_id text, visible_to text`;
export const CLOCK = `aggregate_type text, aggregate_id uuid, id text, key text, status text, anchor text, nominal text,
  effective text, ends_at timestamptz, provisional boolean, calendar_version text, unit text, ended_at timestamptz,
  next_at timestamptz, visible_to text`;
export const EVENT = `aggregate_type text, aggregate_id uuid, seq integer, type text, data jsonb, actor text, role text,
  at timestamptz, command_id text, prev_hash text, hash text`;
export const NOTICE = `id text, aggregate_type text, aggregate_id uuid, seq integer, kind text, role text, unit text,
  account text, data jsonb, visible_to text, at timestamptz`;

export const names = (record: string): string =>
  record
    .split(',')
    .map((part) => part.trim().split(' ')[0] ?? '')
    .join(', ');
export const excluded = (record: string, key: readonly string[]): string =>
  names(record)
    .split(', ')
    .filter((name) => !key.includes(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ');
