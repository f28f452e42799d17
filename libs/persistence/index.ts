export { afterCursor, cursorOf, INSTANT, UUID } from './cursor.js';
export { ISSUE_COLUMNS, SEARCHED_COLUMNS, type IssueColumn } from './issue.row.js';
export { inScope, inTransaction, openDatabase, type Database, type DatabaseOptions } from './database.js';
export { migrate, type MigrateOptions } from './migrate.js';
export { grams, searchBody, searchQuery } from './search.js';
export { scopeOf } from './scope.js';
export {
  WORK_GROUPS,
  workList,
  type WorkGroup,
  type WorkPage,
  type WorkQuery,
  type WorkRow,
} from './work-list.repository.js';
export { DirectoryWorld, type WorldSource } from './world.js';
export {
  issueList,
  LIGHTS,
  type IssueFilter,
  type IssuePage,
  type IssueQuery,
  type IssueRow,
  type Light,
} from './issue-list.repository.js';
