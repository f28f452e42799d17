import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createAccount } from '#apps/api/session/create-account.js';
import { DEMO_PASSWORD, demoAccounts } from '#libs/demo/index.js';
import { startStack, type Stack } from '#scripts/launcher/stack.mjs';
import { actions, registrations } from './actions.js';
import { deadlineBurst } from './deadline-burst.js';
import { round, until } from './figures.js';
import { crew, disband } from './http/life.js';
import { transferOf } from './transfer.js';
import { fillWorkList, workListTimes } from './work-list.js';

/** `npm run bench [-- --quick] [--out FILE]`: everything on this machine at once; prints a table and writes JSON. */
const { quick, out } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: join(tmpdir(), 'huandu-bench.json') },
  },
}).values;
const seconds = quick ? 4 : 12;
const dataDir = mkdtempSync(join(tmpdir(), 'huandu-bench-'));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const start = performance.now();
  return [await work(), round((performance.now() - start) / 1000)];
};
const up = (fresh: boolean): Promise<Stack> =>
  startStack({ dataDir, parts: ['pg', 'temporal', 'api', 'worker'], fresh, env: { HUANDU_DRILL: 'on' } });

say('cold start …');
const [first, cold] = await timed(() => up(true));
await first.stop();
say('warm start …');
const [stack, warm] = await timed(() => up(false));
const results: Record<string, unknown> = {
  machine: machine(),
  coldStart: { seconds: cold },
  warmStart: { seconds: warm },
};
const admin = new pg.Pool({ connectionString: stack.urls.databaseAdmin, max: 2 });
try {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const used = demoAccounts(today).filter(({ unit }) => unit === 'city' || unit === '500103');
  for (const account of used) await createAccount(admin, account);
  const hands = await crew(stack.urls.api, DEMO_PASSWORD);
  const load: Record<string, unknown> = {};
  for (const [name, clients] of [
    ['c1', 1],
    ['c8', 8],
    ['c32', 32],
  ] as const) {
    say(`actions, ${clients} client(s) …`);
    load[name] = await actions(hands, clients, seconds);
    const drained = await until(120_000, 'the backlog drains', async () => (await waiting()) === 0);
    load[name] = { ...(load[name] as object), backlogSeconds: round(drained) };
  }
  results['actions'] = load;
  say('issues started …');
  results['issuesStarted'] = await registrations(hands, seconds / 2);
  await until(120_000, 'the backlog drains', async () => (await waiting()) === 0);
  results['memoryMb'] = memory(stack);
  say('transfer of 1,000 issues …');
  results['transfer1000'] = await transferOf(hands, quick ? 200 : 1_000, async () => {
    await until(120_000, 'the backlog drains', async () => (await waiting()) === 0);
  });
  say('work list with 100,000 issues …');
  await fillWorkList(admin, quick ? 10_000 : 100_000);
  results['workList'] = await workListTimes(hands, quick ? 60 : 300);
  disband(hands);
} finally {
  await admin.end();
  await stack.stop();
}
// On a record of its own: elsewhere the terms of all other issues would fall due as well.
say('1,000 deadlines at once …');
const midnight = await up(true);
try {
  results['deadlineBurst'] = await deadlineBurst(midnight, quick ? 200 : 1_000);
  results['memoryAfterBurstMb'] = memory(midnight);
} finally {
  await midnight.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
writeFileSync(out, JSON.stringify(results, null, 2));
table(results);
say(`written to ${out}`);

async function waiting(): Promise<number> {
  const { rows } = await admin.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox');
  return rows[0]?.n ?? 0;
}

/** Resident memory by process, MB. */
function memory(of: Stack): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, pid] of Object.entries(of.pids())) {
    if (pid === null) continue;
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    found[name] = Math.round(Number(line?.[1] ?? 0) / 1024);
  }
  return found;
}

function machine(): Record<string, unknown> {
  const cpus = readFileSync('/proc/cpuinfo', 'utf8').match(/^processor/gm)?.length ?? 0;
  return { cpus, node: process.version, at: new Date().toISOString() };
}

function table(of: object, path = ''): void {
  for (const [key, value] of Object.entries(of)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) table(value, name);
    else process.stdout.write(`${name.padEnd(34)} ${String(value)}\n`);
  }
}
