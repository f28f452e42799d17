import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { goInstall, hasGo } from './go-install.mjs';
import { cacheDir } from './paths.mjs';
import { Problem } from './problem.mjs';

/** 1.32.2 wants a newer Go than many machines have. */
export const SERVER_VERSION = '1.32.1';
export const UI_VERSION = '2.54.1';
const exe = process.platform === 'win32' ? '.exe' : '';

/** A `temporal` CLI on PATH whose built-in server can fast-forward workflows (1.32 or newer). */
async function suitableCli() {
  const { code, out } = await exec('temporal', ['--version']);
  const version = /Server (\d+)\.(\d+)/.exec(out);
  return code === 0 && version !== null && (Number(version[1]) > 1 || Number(version[2]) >= 32);
}

const builtIn = (folder) => ({
  server: join(folder, `temporal-server${exe}`),
  sqlTool: join(folder, `temporal-sql-tool${exe}`),
});

/**
 * Finds or builds a Temporal server: the user's cache, a `temporal` CLI on PATH, a build with Go, or a sentence.
 * @returns {Promise<{ kind: 'server', server: string, sqlTool: string } | { kind: 'cli' }>}
 */
export async function findTemporal(say) {
  const folder = `temporal-${SERVER_VERSION}`;
  const cached = builtIn(join(cacheDir(), folder));
  if (existsSync(cached.server) && existsSync(cached.sqlTool)) return { kind: 'server', ...cached };
  if (await suitableCli()) return { kind: 'cli' };
  if (!(await hasGo())) {
    throw new Problem(
      'No Temporal server was found and it cannot be built without Go: install Go 1.26 or newer (https://go.dev/dl), or a temporal CLI with server 1.32 or newer, or set TEMPORAL_ADDRESS.',
    );
  }
  const target = await goInstall({
    cache: cacheDir(),
    folder,
    say,
    what: `Temporal server ${SERVER_VERSION}`,
    programs: [
      { pkg: `go.temporal.io/server/cmd/server@v${SERVER_VERSION}`, name: 'temporal-server' },
      { pkg: `go.temporal.io/server/cmd/tools/sql@v${SERVER_VERSION}`, name: 'temporal-sql-tool' },
    ],
  });
  return { kind: 'server', ...builtIn(target) };
}

/** The Temporal Web UI, an extra for operators: null with a sentence when it cannot be had. */
export async function findTemporalUi(say) {
  const folder = `temporal-ui-${UI_VERSION}`;
  const binary = join(cacheDir(), folder, `temporal-ui${exe}`);
  if (existsSync(binary)) return binary;
  if (!(await hasGo())) {
    say('The Temporal Web UI is left out: building it needs Go (https://go.dev/dl).');
    return null;
  }
  try {
    const programs = [{ pkg: `github.com/temporalio/ui-server/v2/cmd/server@v${UI_VERSION}`, name: 'temporal-ui' }];
    await goInstall({ cache: cacheDir(), folder, say, what: `Temporal Web UI ${UI_VERSION}`, programs });
    return binary;
  } catch (error) {
    say(`The Temporal Web UI is left out: ${error.message}`);
    return null;
  }
}
