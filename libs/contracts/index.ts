export * from './issue.js';
export * from './queues.js';
