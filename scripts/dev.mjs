import './node-version.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';

/** `npm run dev`: npm start, with compilers that watch; api and worker start again on what they compiled. */
const { ROOT, dataDir } = await import('./launcher/paths.mjs');
const { ensureDeps } = await import('./launcher/deps.mjs');
const { ensureBuild, ensureWeb } = await import('./launcher/build.mjs');
const { speaker } = await import('./launcher/say.mjs');
const { startStack } = await import('./launcher/stack.mjs');

const say = speaker();
await ensureDeps(say);
await ensureBuild(say);
await ensureWeb(say);
const stack = await startStack({ dataDir: dataDir(), log: say, ports: { api: 3000 } });
const compile = (args, cwd = ROOT) =>
  spawn('npx', ['--no-install', ...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
const compilers = [
  compile(['tsc', '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput']),
  compile(['vite', 'build', '--watch'], join(ROOT, 'apps/web')),
];
let waiting;
for (const room of ['apps', 'libs', 'workflows', 'activities'])
  watch(join(ROOT, 'dist', room), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ['api', 'worker'].forEach((part) => stack.kill(part, 'SIGTERM')), 300);
  });
say(`${stack.urls.api} — starts again when sources change; Ctrl-C stops it`);
process.once('SIGINT', async () => {
  compilers.forEach((compiler) => compiler.kill());
  await stack.stop();
  process.exit(0);
});
