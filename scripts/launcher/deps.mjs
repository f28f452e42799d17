import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec, lastWords } from './exec.mjs';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';

const modules = join(ROOT, 'node_modules');
const stamp = join(modules, '.huandu-lock');
const lock = join(ROOT, 'package-lock.json');

/** Whether what is installed is what the lock file says: by our stamp, or by npm's own newer listing. */
function upToDate(hash) {
  if (!existsSync(modules)) return false;
  if (lstatSync(modules).isSymbolicLink()) return true;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash;
  const listing = join(modules, '.package-lock.json');
  return existsSync(listing) && statSync(listing).mtimeMs >= statSync(lock).mtimeMs;
}

function reasonOf(output) {
  if (/ENOSPC/.test(output)) return 'the disk is full; free about 1 GB';
  if (/EACCES|EPERM|EROFS/.test(output)) return `no permission to write ${modules}`;
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|network/i.test(output)) {
    return 'the npm registry cannot be reached; connect to the network or set a registry with "npm config set registry"';
  }
  const words = output.split('\n').map((line) => line.replace(/^npm (ERR!|error)\s*/, '').trim());
  return words.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? lastWords(output);
}

/** Runs npm with the npm that started us when there is one. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return exec(process.execPath, [own, ...args], { cwd: ROOT, ...options });
  return exec(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: ROOT,
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Installs the packages of the lock file unless they are there. A linked node_modules belongs to somebody else. */
export async function ensureDeps(say) {
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (upToDate(hash)) return;
  await say.during('Installing packages (npm ci)', async () => {
    const done = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (done.code === 127)
      throw new Problem('npm was not found: install Node.js 20.19 or newer with npm (https://nodejs.org).');
    if (done.code !== 0) throw new Problem(`The packages could not be installed: ${reasonOf(done.all)}.`);
  });
  writeFileSync(stamp, hash);
}
