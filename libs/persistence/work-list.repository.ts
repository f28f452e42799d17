import type { PoolClient } from 'pg';
import { afterCursor, cursorOf, INSTANT, UUID } from './cursor.js';

/** Groups of the work list, by the legal end of the clock behind a task. Critically overdue: more than 3 days late. */
export const WORK_GROUPS = ['critically-overdue', 'overdue', 'due-soon', 'not-yet-due', 'no-clock'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

export interface WorkQuery {
  /** Whose list: the unit (`city` or a district's code) and the roles held. */
  readonly unit: string;
  readonly roles: readonly string[];
  /** Only tasks assigned to this account or to nobody yet. */
  readonly account?: string;
  readonly group?: WorkGroup;
  /** Only issues of this district (city roles). */
  readonly district?: string;
  /** `next` of the page before. */
  readonly cursor?: string;
  /** 1–100, default 25. */
  readonly limit?: number;
}

export interface WorkRow {
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly key: string;
  readonly role: string;
  readonly unit: string;
  readonly assignee: string | null;
  readonly actions: readonly string[];
  /** Epoch milliseconds, or null without a clock. */
  readonly dueAt: number | null;
  readonly clockId: string | null;
  readonly group: WorkGroup;
  readonly effective: string | null;
  readonly provisional: boolean | null;
  readonly version: number | null;
  readonly number: string | null;
  readonly enterprise: string | null;
  readonly problem: string | null;
  readonly district: string | null;
  readonly status: string | null;
  readonly severity: string | null;
  readonly listed: boolean | null;
  readonly raised: boolean | null;
}

export interface WorkPage {
  /** Business time of the answer, epoch milliseconds. */
  readonly now: number;
  readonly counts: Readonly<Record<WorkGroup, number>>;
  /** Of the group asked for, else of all. */
  readonly total: number;
  readonly items: readonly WorkRow[];
  readonly next: string | null;
}

const DUE = `coalesce(t.due_at, 'infinity'::timestamptz)`;
/** Bounds of a group on the due instant: from (excluded) and to (included); overdue begins with the end itself. */
const BOUNDS: Readonly<Record<WorkGroup, readonly [from: string, to: string]>> = {
  'critically-overdue': [`'-infinity'`, 'n.critical'],
  overdue: ['n.critical', 'n.now'],
  'due-soon': ['n.now', 'n.soon'],
  'not-yet-due': ['n.soon', `'9999-12-31'`],
  'no-clock': [`'9999-12-31'`, `'infinity'`],
};
/** The bounds once, not once a row: adding an interval to an instant is dear. */
const NOW = `n AS MATERIALIZED (SELECT now, now - interval '72 hours' AS critical, now + interval '72 hours' AS soon
  FROM (SELECT huandu_now() AS now) m)`;
const within = (group: WorkGroup): string => `${DUE} > ${BOUNDS[group][0]} AND ${DUE} <= ${BOUNDS[group][1]}`;

const MINE = `t.unit = $1 AND ($3::text IS NULL OR t.assignee IS NULL OR t.assignee = $3)`;
const OF_DISTRICT = `EXISTS (SELECT 1 FROM issue d WHERE d.id = t.aggregate_id AND d.district = $4)`;

const countSql = (district: boolean): string => `
  WITH ${NOW}
  SELECT (extract(epoch FROM (SELECT now FROM n)) * 1000)::float8 AS now,
    ${WORK_GROUPS.map((group) => `count(*) FILTER (WHERE ${within(group)})::int AS "${group}"`).join(',\n    ')}
  FROM n, task t WHERE ${MINE} AND t.role = ANY ($2) AND ${district ? OF_DISTRICT : '$4::text IS NULL'}`;

/** The next rows of each role come from the index in order; few are sorted together. */
const pageSql = (group: WorkGroup | undefined, district: boolean): string => `
  WITH ${NOW}, page AS MATERIALIZED (
    SELECT p.* FROM unnest($2::text[]) AS r(role) CROSS JOIN n CROSS JOIN LATERAL (
      SELECT t.*, ${DUE} AS due FROM task t
       WHERE ${MINE} AND t.role = r.role AND ${district ? OF_DISTRICT : '$4::text IS NULL'}
         AND ${group === undefined ? 'true' : within(group)}
         AND (${DUE}, t.aggregate_id, t.key) > ($5::timestamptz, $6::uuid, $7::text)
       ORDER BY ${DUE}, t.aggregate_id, t.key LIMIT $8) p
    ORDER BY p.due, p.aggregate_id, p.key LIMIT $8)
  SELECT p.aggregate_type AS "aggregateType", p.aggregate_id AS "aggregateId", p.key, p.role, p.unit, p.assignee, p.actions,
    (extract(epoch FROM p.due_at) * 1000)::float8 AS "dueAt", p.clock_id AS "clockId",
    CASE ${WORK_GROUPS.map((name) => `WHEN ${within(name).replaceAll(DUE, 'p.due')} THEN '${name}'`).join(' ')} END AS "group",
    c.effective, c.provisional, i.version, i.number, i.enterprise, i.problem, i.district, i.status, i.severity, i.listed, i.raised,
    p.due::text AS due
  FROM page p CROSS JOIN n
  LEFT JOIN issue i ON p.aggregate_type = 'issue' AND i.id = p.aggregate_id
  LEFT JOIN clock c ON c.aggregate_id = p.aggregate_id AND c.aggregate_type = p.aggregate_type AND c.id = p.clock_id
  ORDER BY p.due, p.aggregate_id, p.key`;

const FORMS = [INSTANT, UUID, /^[\w-]{1,100}$/];
const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000', ''] as const;

/** One page of somebody's work with the counts of all groups; lateness comes from dates at this moment. Inside `inScope`. */
export async function workList(client: PoolClient, query: WorkQuery): Promise<WorkPage> {
  const { unit, roles, account = null, group, district = null } = query;
  const limit = Math.min(Math.max(query.limit ?? 25, 1), 100);
  const common = [unit, roles, account, district];
  const ofDistrict = district !== null;
  const { rows: counted } = await client.query<Record<WorkGroup | 'now', number>>({
    name: `work_count_${ofDistrict}`,
    text: countSql(ofDistrict),
    values: common,
  });
  const { rows } = await client.query<WorkRow & { readonly due: string }>({
    name: `work_page_${group ?? 'all'}_${ofDistrict}`,
    text: pageSql(group, ofDistrict),
    values: [...common, ...afterCursor(query.cursor, FORMS, FIRST), limit + 1],
  });
  const found = counted[0];
  const now = found?.now ?? 0;
  const counts = Object.fromEntries(WORK_GROUPS.map((name) => [name, found?.[name] ?? 0])) as Record<WorkGroup, number>;
  const total = group === undefined ? WORK_GROUPS.reduce((sum, name) => sum + counts[name], 0) : counts[group];
  const items = rows.slice(0, limit).map(({ due: _due, ...row }) => row);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    now,
    counts,
    total,
    items,
    next: last === undefined ? null : cursorOf([last.due, last.aggregateId, last.key]),
  };
}
