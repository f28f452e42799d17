import { inScope, issueList, openDatabase, workList } from '#libs/persistence/index.js';
import { asAdmin, freshDatabase } from '#test/support/postgres.js';

/** Work list with 100,000 issues: first page and counts, p50 and p95. `node dist/bench/work-list.js` */
const FILL = `
  INSERT INTO issue (id, version, state, head_hash, open, created_at, updated_at, number, district, visible_to, enterprise, problem, place, status, severity, plan_id)
  SELECT gen_random_uuid(), 5, jsonb_build_object('text', repeat(md5(g::text), 60)), 'h', g % 3 <> 0,
    now() - g * interval '5 minutes', now(), 'HD-' || g, d, d, '企业' || g, '问题' || g, '地点', 'in-hand', 'general', 'p'
  FROM generate_series(1, 100000) g, LATERAL (SELECT '5001' || lpad((g % 41)::text, 2, '0') AS d) x;
  INSERT INTO task SELECT 'issue', id, 'feedback', 'caseworker', district, NULL, '{prepare-feedback}', now() + ((random() * 40 - 10) * interval '1 day'), 'feedback#1', visible_to
    FROM issue WHERE open AND random() < 0.18;
  INSERT INTO task SELECT 'issue', id, 'plan', 'caseworker', district, NULL, '{plan}', NULL, NULL, visible_to FROM issue WHERE open AND random() < 0.05;
  INSERT INTO task SELECT 'issue', id, 'review-feedback', 'coordinator', 'city', NULL, '{accept-feedback}', now() + ((random() * 40 - 10) * interval '1 day'), 'review#1', visible_to
    FROM issue WHERE open AND random() < 0.15;
  INSERT INTO clock SELECT aggregate_type, aggregate_id, clock_id, key, 'running', '2026-01-01', '2026-01-16', '2026-01-16', due_at, false, 'x', unit, NULL, due_at, visible_to
    FROM task WHERE clock_id IS NOT NULL;
  INSERT INTO issue_search SELECT id, visible_to, body,
      ARRAY(SELECT DISTINCT substr(body, i, n) FROM generate_series(1, length(body)) i, generate_series(1, 2) n)
    FROM (SELECT id, visible_to, lower(number || E'\\n' || enterprise || E'\\n' || problem) AS body FROM issue) x;`;

const database = await freshDatabase();
const app = await openDatabase(database.appUrl);
try {
  await asAdmin(database.adminUrl, FILL);
  await asAdmin(database.adminUrl, 'VACUUM ANALYZE');
  const results = [];
  for (const [who, scope, unit, roles] of [
    ['district', '500103', '500103', ['caseworker']],
    ['district, 3 roles', '500103', '500103', ['caseworker', 'liaison', 'district-approver']],
    ['coordinator', '*', 'city', ['coordinator']],
  ] as const) {
    const times: number[] = [];
    let total = 0;
    for (let i = 0; i < 300; i += 1) {
      const start = performance.now();
      const page = await inScope(app.pool, scope, (client) => workList(client, { unit, roles }));
      times.push(performance.now() - start);
      total = page.total;
    }
    times.sort((a, b) => a - b);
    results.push({ who, total, p50Ms: times[150]?.toFixed(2), p95Ms: times[285]?.toFixed(2) });
  }
  console.table(results);
  const lists = [];
  for (const [what, scope, query] of [
    ['newest', '*', {}],
    ['newest, counted', '*', { count: true }],
    ['one district, counted', '*', { count: true, where: { district: '500103' } }],
    ['own issues of a district, counted', '500103', { count: true }],
    ['search 企业777, counted', '*', { q: '企业777', count: true }],
    ['search of a rare text', '*', { q: 'hd-99999' }],
    ['search as a district', '500103', { q: '问题12', count: true }],
    ['red ones, first page', '*', { light: 'red' }],
    ['red ones, counted', '*', { light: 'red', count: true }],
  ] as const) {
    const times: number[] = [];
    let total: number | undefined;
    for (let i = 0; i < 60; i += 1) {
      const start = performance.now();
      total = (await inScope(app.pool, scope, (client) => issueList(client, query))).total;
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    lists.push({ what, total, p50Ms: times[30]?.toFixed(2), p95Ms: times[57]?.toFixed(2) });
  }
  console.table(lists);
} finally {
  await app.close();
  await database.drop();
}
