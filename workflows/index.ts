export { issueWorkflow } from './issue/issue.workflow.js';
