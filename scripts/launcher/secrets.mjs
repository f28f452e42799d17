import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['postgresPassword', 'sessionSecret'];

/**
 * Passwords of this data folder, made once and readable by its owner only.
 * @param {string} dataDir
 * @returns {{ postgresPassword: string, sessionSecret: string }}
 */
export function secretsOf(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = NAMES.filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  const made = Object.fromEntries(missing.map((name) => [name, randomBytes(18).toString('hex')]));
  const secrets = { ...kept, ...made };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** Password of the application's role on a server: it follows from the owner's, so that no second copy is kept. */
export const appPasswordFor = (ownerUrl) =>
  createHash('sha256')
    .update(`huandu_app:${new URL(ownerUrl).password}`)
    .digest('hex')
    .slice(0, 36);
