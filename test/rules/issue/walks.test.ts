import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar } from '#libs/domain/calendar/index.js';
import { computeDeadline, proveDeadline } from '#libs/domain/clock/index.js';
import { INVARIANTS } from '#libs/domain/explore/invariants.js';
import { ACTORS } from '#libs/domain/explore/samples.js';
import { isDuty } from '#libs/domain/issue/clocks/reduce.js';
import type { Task } from '#libs/domain/kernel/aggregate.js';
import { commandOf, DUTIES, issueAggregate, tasksOf, whyNot, type Issue } from '#libs/domain/issue/index.js';
import { checkProof } from '#libs/proof-checker/index.js';
import { tableFromPackage } from '../clock/table.js';
import { planVariant, Walk } from './walk.js';

const known = calendar();
const table = tableFromPackage(known.version);
const walks = fc.record({
  variant: fc.nat(20),
  steps: fc.array(fc.tuple(fc.nat(1_000), fc.nat(100_000)), { minLength: 15, maxLength: 60 }),
});

/** Invariants of the exploration that hold with real times and every switch of the plan; I12's bound of one is the real plan's. */
const brokenBy = (before: Issue | null, after: Issue): string[] =>
  INVARIANTS.filter(
    (inv) => !(inv.state?.(after) ?? true) || (before !== null && !(inv.step?.(before, after) ?? true)),
  ).map((inv) => inv.id);

const proven = new Map<string, string>();

/** The clock's stored end, by the engine and by the checker that shares nothing with it; each input once. */
function endOf(clock: Issue['clocks'][number]): string {
  const { term, start, extensions } = clock;
  const key = JSON.stringify([term, start, extensions]);
  const before = proven.get(key);
  if (before !== undefined) return before;
  const input = { term, start, extensions };
  const { nominal, effective, endsAt } = computeDeadline(input, known);
  const verdict = checkProof(JSON.parse(JSON.stringify(proveDeadline(input, known))), table);
  const end = JSON.stringify({ nominal, effective, endsAt, proof: verdict.ok && verdict.effective === effective });
  proven.set(key, end);
  return end;
}

const stored = ({ nominal, effective, endsAt }: Issue['clocks'][number]): string =>
  JSON.stringify({ nominal, effective, endsAt, proof: true });

describe('600 random legal walks with real times, under every switch of the plan', () => {
  const seen = { steps: 0, types: new Set<string>(), breaches: 0, closed: 0 };

  it('keep every invariant, fold to the same state, and never lose, lengthen or invent a term', () => {
    fc.assert(
      fc.property(walks, ({ variant, steps }) => {
        const walk = new Walk(planVariant(variant));
        for (const [time, choice] of [[1, 0] as const, ...steps]) {
          if (walk.state) walk.wait(time);
          const before = walk.state;
          if (!walk.step(choice)) break;
          const wrong = wrongAfter(walk, before, walk.state as Issue);
          if (wrong.length > 0) throw new Error(`${wrong.join('; ')} after ${walk.told}`);
        }
        const { state } = walk;
        expect(walk.replayed()).toEqual(state);
        expect((state?.clocks ?? []).filter((clock) => stored(clock) !== endOf(clock))).toEqual([]);
        expect(unrecorded(state as Issue)).toEqual([]);
        expect(issueAggregate.project(walk.replayed() as Issue)).toEqual(issueAggregate.project(state as Issue));
        seen.steps += walk.events.length;
        for (const event of walk.events) seen.types.add(event.type);
        seen.breaches += state?.breaches.length ?? 0;
        if (state?.tracks.closure === 'closed') seen.closed += 1;
      }),
      { numRuns: 600, seed: 20240621, endOnFailure: true },
    );
  }, 240_000);

  it('took in nearly every act, late ones among them', () => {
    expect(seen.steps).toBeGreaterThan(10_000);
    expect(seen.types.size).toBeGreaterThan(50);
    expect(seen.breaches).toBeGreaterThan(500);
  });
});

/** What is wrong with the last step; nothing, as a rule. */
const wrongAfter = (walk: Walk, before: Issue | null, after: Issue): string[] => [
  ...brokenBy(before, after),
  ...(before?.breaches ?? [])
    .filter((breach, i) => after.breaches[i] !== breach)
    .map((b) => `lost breach ${b.clockId}`),
  ...termsMoved(walk, before, after),
  ...tasksWithoutDuty(walk, after),
];

/** I12, I15: a running end changes only by a clock that supersedes it; extensions are asked before the end. */
function termsMoved(walk: Walk, before: Issue | null, after: Issue): string[] {
  const now = new Map(after.clocks.map((clock) => [clock.id, clock]));
  const moved = (before?.clocks ?? [])
    .filter((old) => now.get(old.id)?.endsAt !== old.endsAt)
    .map(({ id }) => `${id} moved`);
  const keys = walk.running.map((clock) => clock.key);
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `two clocks ${key}`);
  const event = walk.events.at(-1);
  const asked =
    event?.type === 'extension-asked' && walk.running.find((clock) => clock.key === event.data.facts['clock']);
  return [...moved, ...twice, ...(asked && asked.endsAt <= walk.now ? ['extension asked after the end'] : [])];
}

/** I26: one task for each duty that holds, and somebody who may discharge it now. */
function tasksWithoutDuty(walk: Walk, issue: Issue): string[] {
  const tasks = tasksOf(issue);
  const held = new Set(DUTIES.filter((duty) => duty.when(issue)).map((duty) => duty.key));
  const twice = tasks.length - new Set(tasks.map((task) => task.key)).size;
  const idle = tasks.filter((task) => !held.has(task.key) || !possible(walk, issue, task));
  return [...(twice > 0 ? ['one task twice'] : []), ...idle.map((task) => `task ${task.key} without a duty`)];
}

const possible = (walk: Walk, issue: Issue, task: Task): boolean => {
  const people = ACTORS.filter((actor) => actor.roles.some((role) => role === task.role) && actor.unit === task.unit);
  return task.actions.some((type) => {
    const command = commandOf(type);
    return command && people.some((actor) => reachable(whyNot(command, issue, walk.context(actor))?.code));
  });
};

/**
 * The small city has one of each role, so what only another person of the same role may do still counts as possible; so
 * does what waits for a step that is a task of its own, or for the district's comment.
 */
const WAITING = [
  'APPROVER_IS_PROPOSER',
  'CITY_APPROVER_REQUIRED',
  'DISTRICT_NOT_HEARD',
  'CORRECTION_ORDER_MISSING',
  'PENALTY_QUESTION_OPEN',
];
const reachable = (code: string | undefined): boolean => code === undefined || WAITING.includes(code);

/** I13: each duty that ended after its term, or lapsed, is on record with its legal date. */
function unrecorded(issue: Issue): string[] {
  const late = issue.clocks.filter(
    (c) =>
      isDuty(c.key) && c.key !== 'look-back' && c.status !== 'expired' && (c.lapsed || (c.endedAt ?? 0) >= c.endsAt),
  );
  return late
    .filter((c) => !issue.breaches.some((b) => b.key === c.key && b.legalDate === c.effective))
    .map((c) => c.id);
}
