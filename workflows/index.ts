export { issueWorkflow } from './issue/issue.workflow.js';
export { transferBatchWorkflow } from './transfer-batch.workflow.js';
