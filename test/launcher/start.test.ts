import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStack } from '#scripts/launcher/stack.mjs';

const scripts = fileURLToPath(new URL('../../../scripts', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huandu-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `npm start` with arguments to its end. */
function start(args: readonly string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(scripts, 'start.mjs'), ...args], {
      env: { ...process.env, NODE_OPTIONS: '', HUANDU_DATA: folder },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.once('close', (code) => resolve({ code, out: out.trim() }));
  });
}

/** The environment of this process with some names changed, while `work` lasts. */
async function withEnv<T>(changes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, changes);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(changes)) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

describe('npm start, when a step cannot work, says in one sentence', () => {
  it('that the wanted port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, out } = await start(['--port', `${port}`]);
    other.close();
    expect({ code, out }).toEqual({
      code: 1,
      out: `Port ${port} is taken by another program: stop it or choose another with --port.`,
    });
  });

  it('that an option is unknown', async () => {
    expect(await start(['--prot', '1'])).toEqual({ code: 1, out: expect.stringMatching(/^Unknown option '--prot'/) });
  });

  it('that the data is of another release', async () => {
    await writeFile(join(folder, 'version.json'), '{"layout":99}');
    expect(await start([])).toEqual({
      code: 1,
      out: expect.stringMatching(/has layout 99 .* use the matching release, or start with --fresh/),
    });
  });

  it('that there is neither a Temporal server nor Go', async () => {
    await mkdir(join(folder, 'empty'));
    const changes = { PATH: '/usr/bin:/bin', XDG_CACHE_HOME: join(folder, 'empty') };
    const options = { dataDir: join(folder, 'data'), parts: ['pg', 'temporal'] as const };
    await expect(withEnv(changes, () => startStack(options))).rejects.toThrow(/install Go .*or set TEMPORAL_ADDRESS/);
  });

  it('that a server named by the environment does not answer', async () => {
    const dataDir = join(folder, 'data');
    await expect(
      startStack({ dataDir, parts: [], external: { databaseUrl: 'postgres://a:b@127.0.0.1:9/x' } }),
    ).rejects.toThrow(/No PostgreSQL answers at DATABASE_URL/);
    await expect(startStack({ dataDir, parts: [], external: { temporalAddress: '127.0.0.1:9' } })).rejects.toThrow(
      /No Temporal server answers at TEMPORAL_ADDRESS/,
    );
  });
});

describe('a launcher that was killed', () => {
  it('does not block the next start, which ends what was left behind and keeps the data', async () => {
    const dataDir = join(folder, 'data');
    const program = `import { startStack } from ${JSON.stringify(join(scripts, 'launcher', 'stack.mjs'))};
      const stack = await startStack({ dataDir: ${JSON.stringify(dataDir)}, parts: ['pg'] });
      console.log(stack.pids().postgres);
      setInterval(() => undefined, 1000);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const left = await new Promise<number>((resolve) =>
      launcher.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))),
    );
    const gone = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGKILL');
    await gone;
    expect(process.kill(left, 0)).toBe(true);
    const lines: string[] = [];
    const log = Object.assign((line: string) => void lines.push(line), {
      during: <T>(_label: string, work: (note: (text: string) => void) => Promise<T>) => work(() => undefined),
    });
    const stack = await startStack({ dataDir, parts: ['pg'], log });
    expect(lines).toContain('Ended postgres, left behind by an earlier start.');
    expect(stack.pids()['postgres']).not.toBe(left);
    await stack.stop();
    await expect(readFile(join(dataDir, 'run.json'))).rejects.toThrow(/ENOENT/);
  });
});
