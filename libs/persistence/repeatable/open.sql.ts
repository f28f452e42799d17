/**
 * First of the two calls of an action: sets the scope for this transaction and reads, for each item
 * `{ key, type, id }`, an earlier answer to the key, the state, and the business time. With `p_lock` (second try after
 * a lost race, numbers, batches) the aggregates are locked in order of id until the transaction ends.
 */
export const OPEN_SQL = `
CREATE OR REPLACE FUNCTION huandu_open(p_scope text, p_items jsonb, p_lock boolean)
RETURNS TABLE (pos bigint, now_ms float8, directory float8, body_hash text, answer jsonb,
               version integer, state jsonb, head_hash text, last_ms float8)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.scope', p_scope, true);
  IF p_lock THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(l.id::text, 0))
      FROM (SELECT DISTINCT r.id FROM jsonb_to_recordset(p_items) AS r(id uuid) ORDER BY 1) l;
    PERFORM 1 FROM issue i
      WHERE i.id = ANY (ARRAY(SELECT r.id FROM jsonb_to_recordset(p_items) AS r(id uuid, type text) WHERE r.type = 'issue'))
      ORDER BY i.id FOR UPDATE;
    PERFORM 1 FROM aggregate_state a
      WHERE (a.type, a.id) IN (SELECT r.type, r.id FROM jsonb_to_recordset(p_items) AS r(id uuid, type text))
      ORDER BY a.id FOR UPDATE;
  END IF;
  RETURN QUERY
    SELECT x.ordinality,
           floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 + c.offset_ms,
           c.directory_version::float8, l.body_hash, l.answer, s.version, s.state, s.head_hash,
           (extract(epoch FROM s.updated_at) * 1000)::float8
      FROM ROWS FROM (jsonb_to_recordset(p_items) AS (key text, type text, id uuid)) WITH ORDINALITY AS x(key, type, id, ordinality)
      CROSS JOIN app_clock c
      LEFT JOIN LATERAL (SELECT k.body_hash, k.answer FROM command_log k WHERE k.key = x.key LIMIT 1) l ON true
      LEFT JOIN LATERAL (
        SELECT i.version, i.state, i.head_hash, i.updated_at FROM issue i WHERE x.type = 'issue' AND i.id = x.id
        UNION ALL
        SELECT a.version, a.state, a.head_hash, a.updated_at FROM aggregate_state a
          WHERE x.type <> 'issue' AND a.type = x.type AND a.id = x.id
        LIMIT 1) s ON true
      ORDER BY x.ordinality;
END $$;
`;
