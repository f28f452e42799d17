import { expect } from '@jest/globals';
import { rebuild, REGISTRY, verify } from '#libs/commands/index.js';
import { INVARIANTS } from '#libs/domain/explore/invariants.js';
import { issueAggregate, type Issue, type IssueEvent } from '#libs/domain/issue/index.js';
import type { Recorded } from '#libs/domain/kernel/aggregate.js';
import type { City } from '../support/city.js';
import type { Call, CallLog } from './log.js';

/** An event of the record with the key of the command that made it. */
export interface Entry extends Recorded {
  readonly issue: string;
  readonly key: string;
  readonly data: IssueEvent['data'];
}

/** Items by what they have in common, in the order given. */
function grouped<T>(items: readonly T[], of: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(of(item), [...(groups.get(of(item)) ?? []), item]);
  return groups;
}

/** All events of all issues, by issue and sequence. */
export const entries = (city: City): Promise<Entry[]> =>
  city.sql<Entry>(`SELECT aggregate_id::text AS issue, seq, type, data, actor, role, command_id AS key,
      (extract(epoch FROM at) * 1000)::float8 AS at
    FROM event WHERE aggregate_type = 'issue' ORDER BY aggregate_id, seq`);

/** Acknowledged ⇒ once, refused ⇒ never, unknown ⇒ at most once; and nothing that nobody asked for. */
export function logIsRecord(log: CallLog, record: readonly Entry[]): void {
  const byKey = grouped(record, ({ key }) => key);
  const wrong = log.calls.flatMap((call) => {
    const made = byKey.get(call.key) ?? [];
    const due = { ok: [1], refused: [0], unknown: [0, 1] }[call.outcome];
    const there = made.every(
      (e) => e.actor === call.login && (call.outcome !== 'ok' || (e.seq === call.version && e.issue === call.answered)),
    );
    return due.includes(made.length) && there ? [] : [{ call, made: made.map(({ seq, type }) => `${seq} ${type}`) }];
  });
  expect(wrong).toEqual([]);
  const pressed = new Set(log.calls.map(({ key }) => key));
  expect(record.filter(({ actor, key }) => actor !== 'system' && !pressed.has(key))).toEqual([]);
}

/** What ended before another began stands before it in the record. */
export function orderIsRealTime(log: CallLog): void {
  const done = log.calls.filter(({ outcome }) => outcome === 'ok');
  const wrong: [Call, Call][] = [];
  for (const calls of grouped(done, ({ answered }) => answered).values()) {
    let last: Call | undefined;
    for (const call of calls.sort((a, b) => a.version - b.version)) {
      if (last !== undefined && call.ended < last.began) wrong.push([last, call]);
      if (last === undefined || call.began > last.began) last = call;
    }
  }
  expect(wrong).toEqual([]);
}

/** Every state that the record ever had keeps the invariants of the process model. */
export function historyIsLawful(record: readonly Entry[]): void {
  const broken: string[] = [];
  for (const [id, events] of grouped(record, ({ issue }) => issue)) {
    let before: Issue | null = null;
    for (const event of events) {
      const after: Issue = issueAggregate.evolve(before, event as IssueEvent & Recorded);
      for (const { id: name, state, step } of INVARIANTS) {
        const holds = (state?.(after) ?? true) && (before === null || (step?.(before, after) ?? true));
        if (!holds) broken.push(`${name} by ${event.type} (${id} #${event.seq})`);
      }
      before = after;
    }
  }
  expect(broken).toEqual([]);
}

/** Each rung, each lapse at most once for each clock; rungs in the order of their instants (I14). */
export function remindedOnce(record: readonly Entry[]): void {
  const fired = record.filter(({ type }) => type === 'rung-fired' || type === 'clock-lapsed');
  const named = fired.map(
    ({ issue, type, data }) => `${issue} ${type} ${JSON.stringify(data.facts['rung'] ?? data.facts['lapse'])}`,
  );
  expect(named).toHaveLength(new Set(named).size);
}

/** Projections, tasks, clocks and search are what the events make of them, and the chains are whole. */
export async function screensAreRecord(city: City): Promise<void> {
  const { pool } = city.open.database;
  expect(await rebuild(pool, REGISTRY, { checkOnly: true })).toMatchObject({ differences: 0, different: [] });
  expect(await verify(pool, REGISTRY)).toMatchObject({ ok: true, findings: [] });
}

/** The work lists of all people together are the tasks of the record. */
export async function workListsAreTasks(city: City): Promise<void> {
  const tasks = await city.sql<{ unit: string; role: string; n: number }>(
    'SELECT t.unit, t.role, count(*)::int AS n FROM task t GROUP BY 1, 2 ORDER BY 1, 2',
  );
  const seen = await Promise.all(
    tasks.map(async ({ unit, role }) => {
      const [someone] = await city.sql<{ login: string }>(
        'SELECT login FROM account WHERE unit = $1 AND $2 = ANY (roles) ORDER BY login LIMIT 1',
        [unit, role],
      );
      const list = await city.people.as(someone?.login ?? null, 'GET', `/api/work-list?role=${role}&limit=1`);
      return { unit, role, n: list.body['total'] };
    }),
  );
  expect(seen).toEqual(tasks);
}
