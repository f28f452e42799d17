import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.data', '.git']);

/** All files below a path (or the path itself), without built and installed ones. */
export function* filesBelow(path) {
  if (!existsSync(path)) return;
  const found = statSync(path);
  if (!found.isDirectory()) {
    yield { path, mtimeMs: found.mtimeMs };
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory() ? !SKIPPED.has(entry.name) : entry.isFile()) yield* filesBelow(join(path, entry.name));
  }
}

/** Modification time of the youngest file below the paths. */
export function youngest(paths) {
  let latest = 0;
  for (const path of paths) {
    for (const { mtimeMs } of filesBelow(path)) latest = Math.max(latest, mtimeMs);
  }
  return latest;
}
