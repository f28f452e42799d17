import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { program } from './app-parts.mjs';
import { ensureBuild, ensureWeb } from './build.mjs';
import { openFolder, runningOn } from './data-folder.mjs';
import { ensureDeps } from './deps.mjs';
import { dataDir } from './paths.mjs';
import { wantedPort } from './ports.mjs';
import { asProblem, Problem } from './problem.mjs';
import { elapsed, speaker } from './say.mjs';

const USUAL = { pg: 5432, temporal: 7233, ui: 8233, api: 3000 };
const HELP = `npm start -- [--fresh] [--no-demo] [--no-ui] [--port N]
  --fresh    throw the data away and begin anew
  --no-demo  no demo data
  --no-ui    no Temporal Web UI
  --port N   port of the address to open (default 3000, or a free one)
Settings: DATABASE_URL (and DATABASE_ADMIN_URL), TEMPORAL_ADDRESS, HUANDU_DATA, XDG_CACHE_HOME`;

function flags(args) {
  const boolean = { type: 'boolean' };
  try {
    const options = { fresh: boolean, 'no-demo': boolean, 'no-ui': boolean, help: boolean, port: { type: 'string' } };
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Problem(`${error.message.split('\n')[0]} (--help lists the options)`);
  }
}

/** Demo data on a fresh database, once; its accounts are shown at every start. Without it Huandu works all the same. */
async function demo(stack, say) {
  const file = join(stack.dataDir, 'demo.json');
  if (!existsSync(file)) {
    try {
      // Progress comes on stderr, the accounts to try on stdout.
      const work = (note) => stack.cli(['demo'], (line) => note(line.trim()));
      const { out } = await say.during('Creating demo data', work);
      writeFileSync(file, JSON.stringify({ lines: out.trimEnd().split('\n') }), { mode: 0o600 });
    } catch (error) {
      return say(`There is no demo data: ${error.message}`);
    }
  }
  JSON.parse(readFileSync(file, 'utf8')).lines.forEach((line) => say(line));
}

/** Stops on the first signal, and at once on the second. */
function listen(say, current) {
  let asked = false;
  const onSignal = (signal) => {
    const stack = current();
    if (asked || !stack) {
      say(asked ? 'Forced.' : 'Stopped before everything was up.');
      process.exit(130);
    }
    asked = true;
    const began = Date.now();
    say(`${signal}: stopping (press Ctrl-C again to force) …`);
    stack.stop().then(
      () => {
        say(`Stopped in ${elapsed(Date.now() - began)}.`);
        process.exit(0);
      },
      () => process.exit(1),
    );
  };
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, onSignal));
  process.stdout.on('error', () => undefined);
}

/** Brings everything up, says where, and keeps it up. */
export async function start(args) {
  const say = speaker();
  const began = Date.now();
  let stack = null;
  listen(say, () => stack);
  try {
    const chosen = flags(args);
    if (chosen.help) return say(HELP);
    const folder = dataDir();
    const running = runningOn(folder);
    if (running)
      return say(`Huandu already runs here: ${running.address ?? `process ${running.launcher.pid}, still starting`}`);
    const wanted = chosen.port ?? process.env.PORT;
    const ports = wanted === undefined ? USUAL : { ...USUAL, api: await wantedPort(wanted) };
    if (!chosen.fresh) openFolder(folder);
    await ensureDeps(say);
    await ensureBuild(say);
    await ensureWeb(say);
    const { startStack } = await import('./stack.mjs');
    const {
      DATABASE_URL: databaseUrl,
      DATABASE_ADMIN_URL: databaseAdminUrl,
      TEMPORAL_ADDRESS: temporalAddress,
    } = process.env;
    const external = {
      ...(databaseUrl && { databaseUrl }),
      ...(databaseAdminUrl && { databaseAdminUrl }),
      ...(temporalAddress && { temporalAddress }),
    };
    stack = await startStack({
      dataDir: folder,
      log: say,
      fresh: chosen.fresh ?? false,
      external,
      ports,
      parts: ['pg', 'temporal', ...(chosen['no-ui'] ? [] : ['ui']), 'api', 'worker'],
    });
    if (!chosen['no-demo'] && !databaseUrl && program('cli')) await demo(stack, say);
    say('');
    say(
      `Huandu 环督 is ready after ${elapsed(Date.now() - began)}: ${stack.urls.api ?? '(no API in this checkout yet)'}`,
    );
    if (stack.urls.temporalUi) say(`Temporal Web UI for operators: ${stack.urls.temporalUi}`);
    say(`Logs: ${join(folder, 'logs')} · Ctrl-C stops, npm start starts again on the same data.`);
  } catch (error) {
    say(asProblem(error).message);
    if (process.env.HUANDU_DEBUG) say(error.stack);
    await stack?.stop();
    process.exit(1);
  }
}
