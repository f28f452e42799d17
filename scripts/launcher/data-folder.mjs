import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, endRecorded, lives } from './processes.mjs';
import { asProblem, Problem } from './problem.mjs';
import { until } from './until.mjs';

/** Raised by a change of what lies where in the data folder; the launcher refuses folders it does not know. */
const LAYOUT = 1;
const OURS = ['pg', 'temporal', 'logs', 'secrets.json', 'demo.json', 'version.json', 'run.json'];

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** What runs on this data folder, as the launcher wrote it; null when nothing does. */
export function runningOn(dataDir) {
  const run = readJson(join(dataDir, 'run.json'));
  return run && lives(run.launcher) ? run : null;
}

/** Writes the run file at once or not at all: it holds a password, so only its owner may read it. */
export function writeRun(dataDir, run) {
  const file = join(dataDir, 'run.json');
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk must not stop the supervision: the next change writes it again.
  }
}

/** Ends what a killed launcher left behind (only processes that are certainly ours) and forgets its run file. */
export async function endLeftovers(dataDir, say) {
  const run = readJson(join(dataDir, 'run.json'));
  if (!run || lives(run.launcher)) return;
  const names = Object.keys(run.parts ?? {}).reverse();
  for (const name of names) {
    const ended = await endRecorded(run.parts[name], name === 'postgres' ? 'SIGINT' : 'SIGTERM', 4_000);
    if (ended) say(`Ended ${name}, left behind by an earlier start.`);
  }
  rmSync(join(dataDir, 'run.json'), { force: true });
}

/**
 * Takes the folder for this process; a lock whose owner is dead does not count.
 * @returns {Promise<() => void>} gives it back
 */
export async function lockFolder(dataDir) {
  const file = join(dataDir, 'launcher.lock');
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) });
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      await until(() => false, 40, 40);
      if (readFileSync(file, 'utf8') === mine) return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
    }
    const holder = readJson(file);
    if (lives(holder)) {
      const address = runningOn(dataDir)?.address;
      throw new Problem(
        address ? `Huandu already runs here: ${address}` : `Huandu is already starting here (process ${holder.pid}).`,
      );
    }
    rmSync(file, { force: true });
  }
}

/** Makes the folder, or checks that its layout is known. */
export function openFolder(dataDir) {
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    const file = join(dataDir, 'version.json');
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify({ layout: LAYOUT })}\n`);
    const found = readJson(file)?.layout;
    if (found !== LAYOUT) {
      throw new Problem(
        `The data in ${dataDir} has layout ${found ?? 'unknown'} and this release knows layout ${LAYOUT}: use the matching release, or start with --fresh for new data.`,
      );
    }
  } catch (error) {
    throw asProblem(error);
  }
}

/** Removes what the launcher keeps in the folder, and nothing else. */
export function emptyFolder(dataDir) {
  OURS.forEach((name) => rmSync(join(dataDir, name), { recursive: true, force: true }));
}
