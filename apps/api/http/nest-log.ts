import { NestLogger } from '#libs/platform/index.js';
import { log } from './log.js';

/** Nest's own words: only what is wrong. */
class Complaints extends NestLogger {
  override log(): void {}
}

export const nestLog = new Complaints(log);
