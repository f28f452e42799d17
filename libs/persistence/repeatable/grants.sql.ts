const READ_WRITE = ['issue', 'issue_search', 'aggregate_state', 'task', 'clock', 'outbox', 'notice', 'number_register'];

/** What the application's role may do, and no more: events, keys and refusals can be added and read, never changed. */
export const grantsSql = (role: string): string => `
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${role};
GRANT SELECT, INSERT ON event, command_log, refusal_log TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${READ_WRITE.join(', ')}, account, session TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON login_failure, upload_result TO ${role};
GRANT SELECT ON app_clock, migrations, transfer_batch_row TO ${role};
GRANT EXECUTE ON FUNCTION huandu_now(), huandu_move_clock(bigint), huandu_open(text, jsonb, boolean),
  huandu_write(text, jsonb), huandu_differences(text, uuid[], jsonb), huandu_search(text, text[]) TO ${role};
`;
