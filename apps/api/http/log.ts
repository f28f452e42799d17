import { createLogger, LOG_LEVELS } from '#libs/platform/index.js';

/** JSON lines on standard output; bodies, cookies and names never go in. */
export const log = createLogger('api', LOG_LEVELS.find((level) => level === process.env['LOG_LEVEL']) ?? 'info');
