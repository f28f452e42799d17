import { pino, type Logger } from 'pino';
import type { LogLevel } from './settings.js';

export type { Logger } from 'pino';

/** Fields that never reach a log in clear, at the first two levels of what is logged. */
const SECRET = [
  'password',
  'passwordHash',
  'password_hash',
  'token',
  'cookie',
  'authorization',
  'phone',
  'sessionSecret',
  'databaseUrl',
];

/** JSON lines on stdout, one per event, with the part's name; secrets are cut out. */
export const createLogger = (part: string, level: LogLevel = 'info'): Logger =>
  pino({
    name: part,
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[cut]' },
  });
