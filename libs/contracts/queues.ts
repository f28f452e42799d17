/** The one task queue: every worker can do everything. */
export const TASK_QUEUE = 'huandu';
