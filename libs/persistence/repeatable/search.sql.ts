/**
 * Ids of issues whose text contains the search. It runs as owner: array operators are not leak-proof, so under
 * row-level security the index would not be used; the scope is therefore checked in the body, and callers join `issue`.
 */
export const SEARCH_SQL = `
CREATE OR REPLACE FUNCTION huandu_search(p_body text, p_grams text[]) RETURNS SETOF uuid LANGUAGE sql STABLE
SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
  SELECT s.issue_id FROM issue_search s
   WHERE s.grams @> p_grams AND strpos(s.body, p_body) > 0
     AND (current_setting('app.scope', true) = '*' OR s.visible_to = current_setting('app.scope', true))
$$;
`;
