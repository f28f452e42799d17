import type { Pool } from 'pg';
import { inScope, LIGHT, LIGHTS, NEXT_CLOCK } from '#libs/persistence/index.js';

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

/** Open issues have a light; one pass over the issues, one look at the clocks of each open one. */
const DISTRICTS = `WITH s AS (
    SELECT i.district, i.open, i.late, i.listed, i.raised, i.custody, CASE WHEN i.open THEN ${LIGHT} END AS light
      FROM (SELECT huandu_now() AS now) n CROSS JOIN issue i LEFT JOIN ${NEXT_CLOCK} k ON i.open)
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
