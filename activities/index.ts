export { IssueDoorActivities } from './issue.activities.js';
export { TransferBatchDoorActivities } from './transfer-batch.activities.js';
