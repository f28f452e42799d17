import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { exec } from './exec.mjs';
import { npm } from './deps.mjs';
import { filesBelow, youngest } from './files.mjs';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';

const at = (...names) => join(ROOT, ...names);
const dist = at('dist');
const stamp = at('dist', '.built');
const SETTINGS = ['tsconfig.json', 'package.json'];
const WEB_SOURCES = ['src', 'public', 'index.html', 'package.json', 'vite.config.ts', 'tsconfig.json'];

const includes = () => JSON.parse(readFileSync(at('tsconfig.json'), 'utf8')).include.map((name) => at(name));

/** Sources by path, so that an added, removed or changed file is noticed. */
function listing() {
  return includes()
    .flatMap((room) => [...filesBelow(room)].map(({ path }) => relative(ROOT, path)))
    .sort()
    .join('\n');
}

/** Compiled files whose source is gone: a removed test must not run again. */
function prune() {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { recursive: true })) {
    const source = /^(?<stem>.*)\.js$/.exec(entry)?.groups?.stem;
    if (source && !['.ts', '.tsx', '.mts', '.js'].some((end) => existsSync(at(`${source}${end}`))))
      rmSync(join(dist, entry));
  }
}

function fresh(sources) {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) return false;
  return statSync(stamp).mtimeMs >= youngest([...includes(), ...SETTINGS.map((name) => at(name))]);
}

/** Compiles the servers unless they are newer than every source. */
export async function ensureBuild(say) {
  const sources = listing();
  if (fresh(sources)) return;
  const began = new Date();
  await say.during('Compiling', async () => {
    prune();
    const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
    const done = await exec(process.execPath, [tsc, '-p', at('tsconfig.json'), '--pretty', 'false'], { cwd: ROOT });
    if (done.code !== 0) {
      const first = done.out.split('\n').find((line) => / error TS/.test(line)) ?? done.all.slice(0, 300);
      throw new Problem(`The sources do not compile (npm run build shows all): ${first}`);
    }
  });
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, sources);
  utimesSync(stamp, began, began);
}

/** Builds the console unless it is newer than its sources, or not part of this checkout. */
export async function ensureWeb(say) {
  if (!existsSync(at('apps', 'web', 'index.html'))) return;
  const built = at('apps', 'web', 'dist', 'index.html');
  const sources = WEB_SOURCES.map((name) => at('apps', 'web', name));
  if (existsSync(built) && statSync(built).mtimeMs >= youngest(sources)) return;
  await say.during('Building the console', async () => {
    const done = await npm(['run', 'build', '-w', 'apps/web']);
    if (done.code === 0) return;
    const own = done.all.split('\n').filter((line) => line.trim() && !/^npm |^>/.test(line));
    const why = own.find((line) => /error|not found/i.test(line)) ?? own.at(-1) ?? '';
    throw new Problem(`The console could not be built (npm run build -w apps/web shows all): ${why.trim()}`);
  });
}
