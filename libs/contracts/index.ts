export * from './issue.js';
export * from './queues.js';
export * from './batch.js';
