import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec, lastWords } from './exec.mjs';
import { Problem } from './problem.mjs';

const ROOM_BYTES = 3 * 1024 ** 3;
const STALE_MS = 24 * 3600_000;
const exe = process.platform === 'win32' ? '.exe' : '';

/** Folders of builds that were broken off a day ago or more. */
function sweep(cache) {
  for (const name of readdirSync(cache).filter((each) => each.startsWith('tmp-'))) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > STALE_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** Whether a Go tool chain is on the PATH. */
export const hasGo = async () => (await exec('go', ['version'])).code === 0;

function reasonOf(output) {
  if (/no space left on device/i.test(output)) return 'the disk is full; free about 4 GB';
  if (
    /dial tcp|no such host|i\/o timeout|connection refused|network is unreachable|proxyconnect|lookup /i.test(output)
  ) {
    return 'the Go module proxy cannot be reached; connect to the network or set GOPROXY';
  }
  if (/requires go >=|toolchain not available/i.test(output)) return `this Go is too old (${lastWords(output)})`;
  return lastWords(output);
}

/**
 * Builds Go programs into one folder of the cache. The folder appears whole or not at all, so two builds at the same
 * time do each other no harm.
 * @param {{ cache: string, folder: string, what: string, programs: readonly { pkg: string, name: string }[], say: any }} job
 * @returns {Promise<string>} the folder
 */
export async function goInstall({ cache, folder, what, programs, say }) {
  const target = join(cache, folder);
  mkdirSync(cache, { recursive: true });
  sweep(cache);
  const space = statfsSync(cache);
  if (space.bavail * space.bsize < ROOM_BYTES) {
    throw new Problem(
      `The disk of ${cache} has less than 3 GB free, which the one-time build of ${what} needs: free some space, or set XDG_CACHE_HOME to another disk.`,
    );
  }
  const temp = join(cache, `tmp-${process.pid}-${Date.now()}`);
  const made = join(temp, 'made');
  mkdirSync(made, { recursive: true });
  try {
    for (const { pkg, name } of programs) {
      await say.during(`Building ${what}: ${name} (once per machine)`, async (note) => {
        const bin = join(temp, name);
        let packages = 0;
        const onLine = (line) =>
          note(line.startsWith('go: downloading') ? line.slice(4) : `${(packages += 1)} packages compiled`);
        const run = await exec('go', ['install', '-v', pkg], {
          env: { ...process.env, GOBIN: bin, GOFLAGS: '' },
          cwd: temp,
          onLine,
        });
        if (run.code !== 0) throw new Problem(`${what} could not be built: ${reasonOf(run.all)}.`);
        const [built] = readdirSync(bin);
        renameSync(join(bin, built), join(made, `${name}${exe}`));
      });
    }
    writeFileSync(join(made, 'BUILT'), `${programs.map((each) => each.pkg).join('\n')}\n`);
    try {
      renameSync(made, target);
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
    return target;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
