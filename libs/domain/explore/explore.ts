import type { Recorded } from '../kernel/aggregate.js';
import type { CommandDefinition } from '../issue/definition.js';
import { byEvent, byType, COMMANDS } from '../issue/commands.js';
import { decideWith, whyNot } from '../issue/decide.js';
import { evolveWith } from '../issue/evolve.js';
import { blankIssue } from '../issue/blank.js';
import type { Issue } from '../issue/state.js';
import type { IssueEvent } from '../issue/events.js';
import { expire, keyedClocks, keyOf, normalise, NOW, tellingClocks } from './abstract.js';
import { INVARIANTS } from './invariants.js';
import { ACTORS, INPUTS, WORLD } from './samples.js';

export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** States from which no end can be reached. */
  readonly trapped: number;
  readonly trappedExamples: readonly string[];
  readonly violations: readonly { readonly invariant: string; readonly path: readonly string[] }[];
  /** Commands that were accepted at least once; one that never was is dead. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
}

export interface ExploreOptions {
  /** Default: the shipped table. Tests take commands out of a copy. */
  readonly commands?: readonly CommandDefinition[];
  /** Commands left out of the product because they touch no other track. */
  readonly without?: readonly string[];
  readonly severity?: 'serious' | 'general';
  readonly limit?: number;
}

const isEnd = (i: Issue): boolean =>
  i.tracks.closure === 'closed' ||
  i.tracks.custody === 'void' ||
  (i.tracks.custody === 'moved-out' && i.movedOutAnswer !== null);

/** Walks every reachable state of one issue breadth first: all actors, all inputs that lead elsewhere, terms ending at any moment. */
export function explore(options: ExploreOptions = {}): Exploration {
  const commands = (options.commands ?? COMMANDS).filter((c) => !options.without?.includes(c.type));
  const step = stepper(commands);
  const keyed = keyedClocks(new Set(commands.map((c) => c.type)));
  const start = normalise(blankIssue('explored'));
  const index = new Map<string, number>([[keyOf(start, keyed), 0]]);
  const issues: (Issue | null)[] = [start];
  const from: number[] = [-1];
  const by: string[] = ['start'];
  const backwards: number[][] = [[]];
  const ends: number[] = [];
  const violations: { invariant: string; path: string[] }[] = [];
  const used = new Set<string>();
  let transitions = 0;
  const pathTo = (n: number): string[] => (n <= 0 ? [] : [...pathTo(from[n] ?? -1), by[n] ?? '']);

  for (let n = 0; n < issues.length; n += 1) {
    const issue = issues[n];
    if (!issue) continue;
    if (isEnd(issue)) ends.push(n);
    for (const { label, after } of step(issue, options.severity)) {
      transitions += 1;
      used.add(label.split(' ')[0] ?? label);
      const key = keyOf(after, keyed);
      let to = index.get(key);
      if (to === undefined) {
        to = issues.length;
        if (options.limit !== undefined && to >= options.limit) throw new Error(`more than ${options.limit} states`);
        index.set(key, to);
        issues.push(after);
        from.push(n);
        by.push(label);
        backwards.push([]);
        for (const inv of INVARIANTS)
          if (inv.state && !inv.state(after)) violations.push({ invariant: inv.id, path: pathTo(to) });
      }
      for (const inv of INVARIANTS)
        if (inv.step && !inv.step(issue, after)) violations.push({ invariant: inv.id, path: [...pathTo(n), label] });
      backwards[to]?.push(n);
    }
    issues[n] = null; // the key is enough from here on
  }

  const alive = reachBack(ends, backwards);
  const trapped = alive.flatMap((ok, n) => (ok ? [] : [n]));
  return {
    states: issues.length,
    transitions,
    trapped: trapped.length,
    trappedExamples: trapped.slice(0, 3).map((n) => pathTo(n).join(' → ')),
    violations: violations.slice(0, 20),
    used: [...used].sort(),
    unused: commands.map((c) => c.type).filter((type) => !used.has(type)),
  };
}

function reachBack(ends: readonly number[], backwards: readonly number[][]): boolean[] {
  const alive = backwards.map(() => false);
  const queue = [...ends];
  for (const n of ends) alive[n] = true;
  for (let n = queue.pop(); n !== undefined; n = queue.pop())
    for (const before of backwards[n] ?? [])
      if (!alive[before]) {
        alive[before] = true;
        queue.push(before);
      }
  return alive;
}

/** All next states. A term that ends and what the process then does are one step; the draw of follow-up reviews goes both ways. */
function stepper(commands: readonly CommandDefinition[]) {
  const decide = decideWith(byType(commands));
  const evolve = evolveWith(byEvent(commands));
  const contexts = new Map(
    commands.map((c) => [
      c,
      ACTORS.filter((a) => c.by.some((r) => a.roles.includes(r))).map((actor) => ({
        now: NOW,
        actor,
        aggregateId: 'explored',
        world: WORLD,
      })),
    ]),
  );
  const apply = (issue: Issue, event: IssueEvent): Issue => {
    const recorded: IssueEvent & Recorded = { ...event, seq: issue.version + 1, at: NOW, actor: 'x', role: 'x' };
    return normalise(evolve(issue.version === 0 ? null : issue, recorded));
  };
  function* tries(command: CommandDefinition, issue: Issue): Generator<{ why: string; on: Issue }> {
    yield { why: '', on: issue };
    if (!command.by.includes('system')) return;
    for (const clock of tellingClocks(issue)) yield { why: ` after ${clock.key} ends`, on: expire(issue, clock.id) };
  }
  return function* (issue: Issue, severity?: 'serious' | 'general'): Generator<{ label: string; after: Issue }> {
    for (const command of commands) {
      if (issue.version === 0 && !command.creates) continue;
      for (const { why, on } of tries(command, issue)) {
        const context = contexts.get(command)?.find((c) => issue.version === 0 || !whyNot(command, on, c));
        if (!context) continue;
        for (const variant of command.type === 'draw-look-back' ? [drawn(on, 0), drawn(on, 1)] : [on])
          for (const input of INPUTS[command.type]?.(variant) ?? [{}]) {
            if (severity && command.type === 'register' && isSerious(input) !== (severity === 'serious')) continue;
            const decision = decide(issue.version === 0 ? null : variant, { ...input, type: command.type }, context);
            if (decision.ok)
              for (const event of decision.events)
                yield { label: `${command.type}${why}`, after: apply(variant, event) };
          }
      }
    }
  };
}

const drawn = (issue: Issue, sampleRate: number): Issue =>
  issue.parameters
    ? { ...issue, parameters: { ...issue.parameters, lookBack: { mandatoryWhen: [], sampleRate } } }
    : issue;

const isSerious = (input: object): boolean =>
  'contentKinds' in input && Array.isArray(input.contentKinds) && input.contentKinds.includes('1');
