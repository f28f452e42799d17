import { CLOCK_SQL } from './clock.sql.js';
import { DIFFERENCES_SQL } from './differences.sql.js';
import { OPEN_SQL } from './open.sql.js';
import { POLICIES_SQL } from './policies.sql.js';
import { SEARCH_SQL } from './search.sql.js';
import { WRITE_SQL } from './write.sql.js';

export { grantsSql } from './grants.sql.js';

/** Functions and policies, made anew by each `migrate`: their text has one place, not a chain of migrations. */
export const REPEATABLE_SQL = [CLOCK_SQL, SEARCH_SQL, OPEN_SQL, WRITE_SQL, DIFFERENCES_SQL, POLICIES_SQL].join('\n');

/** Takes them away, before migrations are undone. */
export const REPEATABLE_DOWN_SQL = `
DROP FUNCTION IF EXISTS huandu_now, huandu_search, huandu_open, huandu_write, huandu_differences, huandu_move_clock;
DROP POLICY IF EXISTS scope ON event;`;
