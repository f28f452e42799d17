import type { Pool } from 'pg';
import { addDays, startOfDay, toShanghaiDate } from '#libs/domain/clock/index.js';
import type { Actor, Role } from '#libs/domain/kernel/roles.js';
import { moveClock, type CommandDoor } from '#libs/commands/index.js';
import cases from './cases.json' with { type: 'json' };
import { bodiesOn, demoAccounts, shortName, type DemoAccount } from './people.js';
import { STORIES, type Story } from './stories.js';

export interface DemoOptions {
  readonly door: CommandDoor;
  /** Pool of the application's role. */
  readonly pool: Pool;
  /** Owner's pool: sets the clock back before the first event. */
  readonly admin: Pool;
  readonly createAccount: (pool: Pool, account: DemoAccount) => Promise<string>;
  /** Waits until the process has done what is due; absent when no worker runs. */
  readonly settle: () => Promise<void>;
  readonly say: (line: string) => void;
}

interface Planned {
  readonly story: Story;
  readonly n: number;
  readonly district: string;
  readonly found: (typeof cases)[number];
}

const MORNING = 9.5 * 3_600_000;
const OPERATOR: Actor = { id: 'operator', roles: ['operator'], unit: 'city' };

/** Plays all stories day by day. Throws on any refusal: the demo is also a test of the tables. Answers the number of issues. */
export async function runDemo(options: DemoOptions): Promise<{ issues: number; actions: number }> {
  const today = toShanghaiDate(Date.now());
  const accounts = demoAccounts(today);
  for (let i = 0; i < accounts.length; i += 8)
    await Promise.all(accounts.slice(i, i + 8).map((account) => options.createAccount(options.pool, account)));
  options.say(`${accounts.length} 个演示账号 / demo accounts`);
  const planned = cast(today);
  const days = [...new Set(STORIES.flatMap((s) => [s.from, ...s.steps.map((x) => x.day)]))].sort((a, b) => a - b);
  const first = startOfDay(addDays(today, days[0] ?? 0)) + MORNING;
  await options.admin.query('UPDATE app_clock SET offset_ms = $1 WHERE NOT EXISTS (SELECT FROM event)', [
    Math.min(0, first - Date.now()),
  ]);
  const ids = new Map<Planned, string>();
  let actions = 0;
  for (const day of days) {
    const date = addDays(today, day);
    if (day !== days[0]) await advance(options, day === 0 ? Date.now() : startOfDay(date) + MORNING, date);
    for (const issue of planned) {
      if (issue.story.from === day)
        ids.set(issue, await act(options, issue, registration(issue, date), 'inspector1', undefined, 'register'));
      for (const [i, step] of issue.story.steps.entries()) {
        if (step.day !== day) continue;
        const place = { short: shortName(issue.district), n: issue.n, inDays: (k: number) => addDays(date, k) };
        await act(options, issue, { ...step.with(place), type: step.do }, step.by, ids.get(issue), `${i}`);
        actions += 1;
      }
    }
    await options.settle();
    options.say(`${date}：${actions} 个动作 / actions`);
  }
  return { issues: planned.length, actions };
}

/** Cases of the kind the story needs, to the district where they happened or in turn to all; every second one to 渝中区. */
function cast(today: string): Planned[] {
  // Site dust and open burning belong to other bodies (Air Act 115, 119): the city does not handle them directly.
  const serious = cases.filter((c) => !['99', '9', '11'].includes(c.kind));
  const general = cases.filter((c) => c.kind === '99');
  const codes = bodiesOn(today).map((body) => body.code);
  let n = 0;
  return STORIES.flatMap((story) =>
    Array.from({ length: story.times }, () => {
      const pool = story.serious ? serious : general;
      const found = pool[n % pool.length] ?? pool[0];
      if (!found) throw new Error('no cases');
      n += 1;
      const own = found.district !== null && codes.includes(found.district) ? found.district : null;
      const district = n % 2 === 1 ? '500103' : (own ?? codes[n % codes.length] ?? '500103');
      return { story, n, district, found };
    }),
  );
}

const registration = (
  { found, story, district }: Planned,
  day: string,
): { type: string } & Record<string, unknown> => ({
  type: 'register',
  planId: 'cq-2024-blue-sky',
  district,
  enterprise: found.enterprise,
  creditCode: null,
  place: '示例街道（地点已隐去）',
  problem: found.problem,
  contentKinds: [story.serious ? found.kind : '99'],
  objectKind: '3',
  source: story.complained ? 'complaint' : 'inspection',
  discoveredOn: day,
  inspectors: ['inspector1', 'inspector2'],
  evidence: ['现场检查笔录', '现场照片'],
  complained: story.complained ?? false,
});

async function act(
  { door }: DemoOptions,
  issue: Planned,
  command: { readonly type: string } & Record<string, unknown>,
  by: string,
  aggregateId: string | undefined,
  key: string,
): Promise<string> {
  const district = ['liaison', 'caseworker1', 'approver'].includes(by);
  const roles: Record<string, Role> = {
    inspector1: 'inspector',
    caseworker1: 'caseworker',
    approver: 'district-approver',
  };
  const actor: Actor = {
    id: district ? `${shortName(issue.district)}-${by}` : by,
    roles: [roles[by] ?? (by as Role)],
    unit: district ? issue.district : 'city',
  };
  const outcome = await door.submit(actor, {
    aggregateType: 'issue',
    ...(aggregateId ? { aggregateId } : {}),
    command,
    idempotencyKey: `demo:${issue.n}:${key}`,
  });
  if (outcome.kind !== 'done')
    throw new Error(`demo ${issue.story.name} ${command.type}: ${outcome.refusal.code} ${outcome.refusal.zh}`);
  return outcome.aggregateId;
}

async function advance({ door }: DemoOptions, to: number, date: string): Promise<void> {
  const outcome = await moveClock(door, OPERATOR, to, `demo:clock:${date}`);
  if (outcome.kind !== 'done') throw new Error(`demo clock: ${outcome.refusal.code}`);
}
