import './node-version.mjs';
import { spawn } from 'node:child_process';

const { ROOT } = await import('./launcher/paths.mjs');
const { ensureDeps } = await import('./launcher/deps.mjs');
const { ensureBuild } = await import('./launcher/build.mjs');
const { speaker } = await import('./launcher/say.mjs');

/** `npm run bench [-- --quick] [-- --out FILE]` */
const say = speaker(process.stderr);
await ensureDeps(say);
await ensureBuild(say);
const bench = spawn(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
bench.on('exit', (code) => process.exit(code ?? 1));
