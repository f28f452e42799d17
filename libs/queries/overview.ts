import type { Pool } from 'pg';
import { inScope, LIGHTS } from '#libs/persistence/index.js';

export interface DistrictSums {
  readonly district: string;
  readonly open: number;
  readonly closed: number;
  readonly green: number;
  readonly yellow: number;
  readonly orange: number;
  readonly red: number;
  readonly violet: number;
  /** Ever late with feedback or rectification; on the inspection problem list; raised. */
  readonly late: number;
  readonly listed: number;
  readonly raised: number;
}

export interface Overview {
  readonly now: Date;
  readonly districts: readonly DistrictSums[];
  /** The city's own tasks, as it looks upon itself. */
  readonly city: readonly { readonly role: string; readonly open: number; readonly overdue: number }[];
}

/**
 * The light of `LIGHT`, for all open issues at once: clocks and letters are gathered once, not looked up per issue
 * (100,000 issues: under a second instead of eight). A test holds the two together.
 */
const DISTRICTS = `WITH n AS MATERIALIZED (SELECT huandu_now() AS now),
  k AS MATERIALIZED (SELECT aggregate_id, min(ends_at) AS ends_at FROM clock
     WHERE aggregate_type = 'issue' AND status = 'running' AND unit <> 'city' GROUP BY aggregate_id),
  u AS MATERIALIZED (SELECT DISTINCT aggregate_id FROM task WHERE aggregate_type = 'issue' AND key = 'answer-urge'),
  s AS (SELECT i.district, i.open, i.late, i.listed, i.raised, i.custody, CASE WHEN NOT i.open THEN NULL WHEN i.listed THEN 'violet'
       WHEN k.ends_at <= n.now THEN 'red' WHEN u.aggregate_id IS NOT NULL THEN 'orange'
       WHEN k.ends_at <= n.now + interval '3 days' THEN 'yellow' ELSE 'green' END AS light
     FROM n CROSS JOIN issue i LEFT JOIN k ON k.aggregate_id = i.id LEFT JOIN u ON u.aggregate_id = i.id)
SELECT district, count(*) FILTER (WHERE open)::int AS open, count(*) FILTER (WHERE NOT open AND custody <> 'void')::int AS closed,
  ${LIGHTS.map((light) => `count(*) FILTER (WHERE light = '${light}')::int AS ${light}`).join(', ')},
  count(*) FILTER (WHERE late)::int AS late, count(*) FILTER (WHERE listed)::int AS listed, count(*) FILTER (WHERE raised)::int AS raised
  FROM s WHERE district IS NOT NULL GROUP BY district ORDER BY district`;

const CITY = `SELECT role, count(*)::int AS open, count(*) FILTER (WHERE due_at <= (SELECT huandu_now()))::int AS overdue
  FROM task WHERE unit = 'city' GROUP BY role ORDER BY role`;

/** Sums over what the scope sees; lights by dates at this moment. */
export function overview(pool: Pool, scope: string): Promise<Overview> {
  return inScope(pool, scope, async (client) => {
    const districts = await client.query<DistrictSums>({ name: 'overview_districts', text: DISTRICTS });
    const city = await client.query<Overview['city'][number]>({ name: 'overview_city', text: CITY });
    const now = await client.query<{ now: Date }>('SELECT huandu_now() AS now');
    return { now: now.rows[0]?.now ?? new Date(), districts: districts.rows, city: city.rows };
  });
}
