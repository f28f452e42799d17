import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that this file lies in. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Data of this checkout: databases, logs, secrets, the run file. */
export const dataDir = () => resolve(ROOT, process.env.HUANDU_DATA || '.data');

/** Built servers, shared by all checkouts of this user. */
export const cacheDir = () =>
  join(process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), '.cache'), 'huandu');
