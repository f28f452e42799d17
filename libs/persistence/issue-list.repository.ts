import type { PoolClient } from 'pg';
import { afterCursor, cursorOf, INSTANT, UUID } from './cursor.js';
import { searchQuery } from './search.js';

/** Columns that a list may be filtered by, compared for equality. */
export const ISSUE_FILTERS = [
  'district',
  'status',
  'severity',
  'plan_id',
  'batch_id',
  'object_kind',
  'source',
  'custody',
  'feedback',
  'rectification',
  'penalty',
  'supervision',
  'closure',
  'listed',
  'raised',
  'late',
  'open',
] as const;
export type IssueFilter = (typeof ISSUE_FILTERS)[number];

/** Lights of issues: violet on the problem list; red late; orange urged; yellow within 3 days; green otherwise. */
export const LIGHTS = ['violet', 'red', 'orange', 'yellow', 'green'] as const;
export type Light = (typeof LIGHTS)[number];

export interface IssueQuery {
  /** Any part of number, enterprise, credit code, place or problem. */
  readonly q?: string;
  readonly where?: Readonly<Partial<Record<IssueFilter, string | boolean>>>;
  /** One of the issue's kinds of content. */
  readonly contentKind?: string;
  readonly light?: Light;
  /** Days of discovery, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  /** 1–100, default 25. */
  readonly limit?: number;
  /** Count them all as well. */
  readonly count?: boolean;
}

export interface IssueRow {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly enterprise: string | null;
  readonly place: string | null;
  readonly problem: string | null;
  readonly district: string | null;
  readonly status: string | null;
  readonly severity: string | null;
  readonly tracks: Readonly<
    Record<'custody' | 'feedback' | 'rectification' | 'supervision' | 'closure' | 'penalty', string | null>
  >;
  readonly light: Light;
  readonly listed: boolean;
  readonly raised: boolean;
  readonly late: boolean;
  readonly open: boolean;
  readonly planId: string | null;
  readonly source: string | null;
  readonly objectKind: string | null;
  readonly contentKinds: string | null;
  readonly discoveredOn: string | null;
  readonly transferredOn: string | null;
  readonly feedbackDue: string | null;
  readonly rectificationDue: string | null;
  /** Earliest end of the clocks running against the district, epoch milliseconds. */
  readonly nextDue: number | null;
  readonly nextDueClock: string | null;
  readonly updatedAt: number;
}

export interface IssuePage {
  readonly now: number;
  readonly items: readonly IssueRow[];
  readonly next: string | null;
  readonly total?: number;
}

/** The district's own running clocks, the earliest first; lights and lateness come from it at the moment of asking. */
const NEXT_CLOCK = `LATERAL (SELECT c.ends_at, c.key FROM clock c
  WHERE c.aggregate_id = i.id AND c.aggregate_type = 'issue' AND c.status = 'running' AND c.unit <> 'city'
  ORDER BY c.ends_at LIMIT 1)`;
const LIGHT = `CASE WHEN i.listed THEN 'violet' WHEN k.ends_at <= n.now THEN 'red'
  WHEN EXISTS (SELECT 1 FROM task u WHERE u.aggregate_id = i.id AND u.aggregate_type = 'issue' AND u.key = 'answer-urge') THEN 'orange'
  WHEN k.ends_at <= n.now + interval '3 days' THEN 'yellow' ELSE 'green' END`;
const COLUMNS = `i.id, i.version, i.number, i.enterprise, i.place, i.problem, i.district, i.status, i.severity,
  json_build_object('custody', i.custody, 'feedback', i.feedback, 'rectification', i.rectification,
    'supervision', i.supervision, 'closure', i.closure, 'penalty', i.penalty) AS tracks,
  ${LIGHT} AS light, coalesce(i.listed, false) AS listed, coalesce(i.raised, false) AS raised, coalesce(i.late, false) AS late,
  i.open, i.plan_id AS "planId", i.source, i.object_kind AS "objectKind", i.content_kinds AS "contentKinds",
  i.discovered_on AS "discoveredOn", i.transferred_on AS "transferredOn",
  i.feedback_due AS "feedbackDue", i.rectification_due AS "rectificationDue",
  (extract(epoch FROM k.ends_at) * 1000)::float8 AS "nextDue", k.key AS "nextDueClock",
  (extract(epoch FROM i.updated_at) * 1000)::float8 AS "updatedAt",
  i.created_at::text AS created, (extract(epoch FROM n.now) * 1000)::float8 AS now`;

/** The same lights as conditions that the index of running clocks answers, for filters over many issues. */
const DUE_BEFORE = (end: string): string => `i.id IN (SELECT c.aggregate_id FROM clock c WHERE c.status = 'running'
  AND c.aggregate_type = 'issue' AND c.unit <> 'city' AND c.ends_at <= (SELECT huandu_now()) + interval '${end}')`;
const URGED = `i.id IN (SELECT u.aggregate_id FROM task u WHERE u.aggregate_type = 'issue' AND u.key = 'answer-urge')`;
const LIT: Readonly<Record<Light, string>> = {
  violet: 'i.listed',
  red: `i.listed IS NOT TRUE AND ${DUE_BEFORE('0')}`,
  orange: `i.listed IS NOT TRUE AND NOT ${DUE_BEFORE('0')} AND ${URGED}`,
  yellow: `i.listed IS NOT TRUE AND NOT ${DUE_BEFORE('0')} AND NOT ${URGED} AND ${DUE_BEFORE('3 days')}`,
  green: `i.listed IS NOT TRUE AND NOT ${URGED} AND NOT ${DUE_BEFORE('3 days')}`,
};
const FROM = `FROM (SELECT huandu_now() AS now) n CROSS JOIN issue i LEFT JOIN ${NEXT_CLOCK} k ON true`;

interface Conditions {
  readonly sql: string[];
  readonly values: unknown[];
}

function conditionsOf(query: IssueQuery): Conditions {
  const sql: string[] = [];
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  for (const name of ISSUE_FILTERS) {
    const wanted = query.where?.[name];
    if (wanted === undefined) continue;
    sql.push(
      wanted === false ? `i.${name} IS NOT TRUE` : wanted === true ? `i.${name}` : `i.${name} = ${value(wanted)}`,
    );
  }
  if (query.contentKind !== undefined)
    sql.push(`${value(query.contentKind)} = ANY (string_to_array(i.content_kinds, ','))`);
  if (query.from !== undefined) sql.push(`i.discovered_on >= ${value(query.from)}`);
  if (query.to !== undefined) sql.push(`i.discovered_on <= ${value(query.to)}`);
  if (query.light !== undefined) sql.push(LIT[query.light]);
  if (query.q !== undefined && query.q.trim() !== '') {
    const [body, grams] = searchQuery(query.q);
    sql.push(`i.id IN (SELECT huandu_search(${value(body)}, ${value(grams)}))`);
  }
  return { sql, values };
}

const LAST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** A page of issues, newest registration first. Inside `inScope`. */
export async function issueList(client: PoolClient, query: IssueQuery): Promise<IssuePage> {
  const limit = Math.min(Math.max(query.limit ?? 25, 1), 100);
  const { sql, values } = conditionsOf(query);
  const where = sql.length === 0 ? 'true' : sql.join(' AND ');
  const from = afterCursor(query.cursor, [INSTANT, UUID], LAST);
  const at = values.length;
  const text = `SELECT ${COLUMNS} ${FROM} WHERE ${where}
    AND (i.created_at, i.id) < ($${at + 1}::timestamptz, $${at + 2}::uuid) ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit + 1}`;
  const { rows } = await client.query<IssueRow & { readonly created: string; readonly now: number }>(text, [
    ...values,
    ...from,
  ]);
  const items = rows.slice(0, limit).map(({ created: _created, now: _now, ...row }) => row);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next = last === undefined ? null : cursorOf([last.created, last.id]);
  const now = rows[0]?.now ?? (await nowOf(client));
  if (query.count !== true) return { now, items, next };
  const counted = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM issue i WHERE ${where}`, values);
  return { now, items, next, total: counted.rows[0]?.n ?? 0 };
}

async function nowOf(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ now: number }>(
    'SELECT (extract(epoch FROM huandu_now()) * 1000)::float8 AS now',
  );
  return rows[0]?.now ?? 0;
}
