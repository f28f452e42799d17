import type { ClockRow, Projection, Task } from '#libs/domain/kernel/aggregate.js';
import { visibleTo } from './registry.js';

export interface Difference {
  readonly tasks: readonly Task[];
  readonly tasksGone: readonly string[];
  readonly clocks: readonly ClockRow[];
  readonly clocksGone: readonly string[];
}

/** Rows to write so that the tables show `after` where they showed `before`. */
export function difference(before: Projection, after: Projection): Difference {
  const moved = visibleTo(before) !== visibleTo(after);
  const [tasks, tasksGone] = changed(before.tasks, after.tasks, (task) => task.key, moved);
  const [clocks, clocksGone] = changed(before.clocks, after.clocks, (clock) => clock.id, moved);
  return { tasks, tasksGone, clocks, clocksGone };
}

function changed<T>(before: readonly T[], after: readonly T[], key: (row: T) => string, all: boolean): [T[], string[]] {
  const old = new Map(before.map((row) => [key(row), JSON.stringify(row)]));
  const kept = new Set(after.map(key));
  const write = after.filter((row) => all || old.get(key(row)) !== JSON.stringify(row));
  return [write, [...old.keys()].filter((name) => !kept.has(name))];
}
