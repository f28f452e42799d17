export { healthOf } from './health.js';
export { issueAt } from './issue-at.js';
export { issueNow, type IssueNow } from './issue-now.js';
export { namesOf } from './names.js';
