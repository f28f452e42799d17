import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

/** Nest's own words: only what is wrong. */
export const nestLog: LoggerService = {
  log: () => undefined,
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
};
