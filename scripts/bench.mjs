import './node-version.mjs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { ensureInstalled } = await import('./launcher/install.mjs').catch(() => ({}));
await ensureInstalled?.(root);
const run = (command, args) =>
  new Promise((resolve) => spawn(command, args, { cwd: root, stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 1)));
const built = await run('npx', ['--no-install', 'tsc', '-p', 'tsconfig.json']);
process.exit(built === 0 ? await run(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)]) : built);
