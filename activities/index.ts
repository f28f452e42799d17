export { IssueDoorActivities } from './issue.activities.js';
