const SCOPE = `(SELECT current_setting('app.scope', true))`;

/** A row is seen with scope '*' (city, system) or by the district it is visible to; without a scope, nothing is. */
const byColumn = (table: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS scope ON ${table};
CREATE POLICY scope ON ${table} USING (${SCOPE} = '*' OR visible_to = ${SCOPE});
`;

/** I16 held by the database. An event is seen exactly when its aggregate is. */
export const POLICIES_SQL = `
${['issue', 'issue_search', 'aggregate_state', 'task', 'clock', 'notice', 'outbox'].map(byColumn).join('')}
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS scope ON event;
CREATE POLICY scope ON event USING (${SCOPE} = '*'
  OR (aggregate_type = 'issue' AND EXISTS (SELECT 1 FROM issue i WHERE i.id = aggregate_id))
  OR (aggregate_type <> 'issue'
      AND EXISTS (SELECT 1 FROM aggregate_state a WHERE a.type = aggregate_type AND a.id = aggregate_id)));

ALTER TABLE command_log ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS scope ON command_log;
CREATE POLICY scope ON command_log USING (${SCOPE} = '*' OR scope = ${SCOPE});
`;
