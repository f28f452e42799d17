import type { Pool } from 'pg';
import { spread, type Spread } from './figures.js';
import type { Crew } from './http/life.js';

const FILL = `
  INSERT INTO issue (id, version, state, head_hash, open, created_at, updated_at, number, district, visible_to, enterprise, problem, place, status, severity, plan_id)
  SELECT gen_random_uuid(), 5, jsonb_build_object('text', repeat(md5(g::text), 60)), 'h', g % 3 <> 0,
    now() - g * interval '5 minutes', now(), 'HD-' || g, d, d, '企业' || g, '问题' || g, '地点', 'in-hand', 'general', 'p'
  FROM generate_series(1, $1) g, LATERAL (SELECT '5001' || lpad((g % 41)::text, 2, '0') AS d) x`;
const TASKS = [
  `INSERT INTO task SELECT 'issue', id, 'feedback', 'caseworker', district, NULL, '{prepare-feedback}', now() + ((random() * 40 - 10) * interval '1 day'), 'feedback#1', visible_to
     FROM issue WHERE open AND head_hash = 'h' AND random() < 0.18`,
  `INSERT INTO task SELECT 'issue', id, 'plan', 'caseworker', district, NULL, '{plan}', NULL, NULL, visible_to FROM issue WHERE open AND head_hash = 'h' AND random() < 0.05`,
  `INSERT INTO task SELECT 'issue', id, 'review-feedback', 'coordinator', 'city', NULL, '{accept-feedback}', now() + ((random() * 40 - 10) * interval '1 day'), 'review#1', visible_to
     FROM issue WHERE open AND head_hash = 'h' AND random() < 0.15`,
  `INSERT INTO clock SELECT aggregate_type, aggregate_id, clock_id, key, 'running', '2026-01-01', '2026-01-16', '2026-01-16', due_at, false, 'x', unit, NULL, NULL, visible_to
     FROM task WHERE clock_id IN ('feedback#1', 'review#1') ON CONFLICT DO NOTHING`,
];

/** Rows as a city has after some years; only for reading, so they have no events. */
export async function fillWorkList(admin: Pool, issues: number): Promise<void> {
  await admin.query(FILL, [issues]);
  for (const sql of TASKS) await admin.query(sql);
  await admin.query('VACUUM ANALYZE');
}

/** First page with all counts over HTTP: the district's caseworker and the city's coordinator in turn. */
export async function workListTimes(
  hands: Crew,
  times: number,
): Promise<Spread & { total: { caseworker: number; coordinator: number } }> {
  const took: number[] = [];
  const total = { caseworker: 0, coordinator: 0 };
  for (let i = 0; i < times; i += 1) {
    const who = i % 2 === 0 ? 'caseworker' : 'coordinator';
    const start = performance.now();
    const { status, body } = await hands[who].get('/api/work-list?limit=25');
    if (status !== 200) throw new Error(`work list: ${status}`);
    took.push(performance.now() - start);
    total[who] = Number(body?.['total']);
  }
  return { ...spread(took), total };
}
