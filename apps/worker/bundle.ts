import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const DIST = fileURLToPath(new URL('../../', import.meta.url));
/** All that a workflow may import, besides packages. */
const SOURCES = ['workflows', 'libs/contracts', 'libs/domain'];

/**
 * The workflows as one file for the sandbox. Made once for each state of the compiled code and kept beside it, so that
 * a worker starts without bundling.
 */
export async function workflowBundle(): Promise<{ readonly codePath: string }> {
  const folder = join(DIST, '.bundles');
  const codePath = join(folder, `${await fingerprint()}.js`);
  const made = await readFile(codePath).then(
    () => true,
    () => false,
  );
  if (made) return { codePath };
  const { code } = await bundleWorkflowCode({ workflowsPath: join(DIST, 'workflows', 'index.js'), logger: silent });
  await mkdir(folder, { recursive: true });
  const draft = `${codePath}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, codePath);
  return { codePath };
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const sdk = await readFile(join(DIST, '..', 'node_modules', '@temporalio', 'workflow', 'package.json'), 'utf8').catch(
    () => '',
  );
  hash.update(sdk);
  for (const source of SOURCES) {
    const files = await readdir(join(DIST, source), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.js')).sort()) {
      hash.update(file).update(await readFile(join(DIST, source, file)));
    }
  }
  return hash.digest('hex').slice(0, 24);
}

const nothing = (): void => undefined;
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
