import type { Projection } from '#libs/domain/kernel/aggregate.js';
import { grams, ISSUE_COLUMNS, searchBody, SEARCHED_COLUMNS } from '#libs/persistence/index.js';
import { difference } from './diff.js';
import type { Reservation } from './number-hints.js';
import { visibleTo } from './registry.js';
import type { Working } from './working.js';

/** Lists of rows by table, as `huandu_write` takes them. */
export type WriteSet = Record<string, object[]>;

export interface LogEntry {
  readonly key: string;
  readonly actor: string;
  readonly body_hash: string;
  readonly answer: object;
}

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

const put = (set: WriteSet, table: string, rows: readonly object[]): void => {
  if (rows.length > 0) (set[table] ??= []).push(...rows);
};

/** Everything to write for the aggregates that changed, and the answers to keep. */
export function writeSet(
  works: Iterable<Working>,
  log: readonly LogEntry[],
  numbers: readonly Reservation[] = [],
): WriteSet {
  const set: WriteSet = {};
  for (const work of works) if (work.added.length > 0) putWork(set, work);
  put(set, 'numbers', numbers);
  put(set, 'log', log);
  return set;
}

function putWork(set: WriteSet, work: Working): void {
  const after = work.registration.aggregate.project(work.state);
  putHead(set, work, after, work.oldVersion === 0 ? (work.added[0]?.at ?? null) : null);
  put(
    set,
    'events',
    work.added.map((event) => eventRow(work, event)),
  );
  putProjection(set, work.type, work.id, work.before, after);
  const visible_to = visibleTo(after);
  const own = { aggregate_type: work.type, aggregate_id: work.id };
  if (work.loud && (after.open || work.before.open)) {
    put(set, 'outbox', [{ ...own, seq: work.version, wake_at: instant(wakeAt(after)), visible_to }]);
  }
  const notices = work.registration.notices?.(work.state, work.added) ?? [];
  put(
    set,
    'notices',
    notices.map((notice) => ({
      ...own,
      ...notice,
      id: [work.id, notice.seq, notice.kind, notice.account ?? `${notice.unit ?? ''}/${notice.role ?? ''}`].join(':'),
      data: notice.data ?? {},
      visible_to,
      at: instant(work.lastAt),
    })),
  );
}

function eventRow(work: Working, event: Working['added'][number]): object {
  const { seq, type, data, actor, role, commandId, prevHash, hash } = event;
  return {
    aggregate_type: work.type,
    aggregate_id: work.id,
    seq,
    type,
    data,
    actor,
    role,
    at: instant(event.at),
    command_id: commandId,
    prev_hash: prevHash,
    hash,
  };
}

type HeadOf = Pick<Working, 'type' | 'id' | 'oldVersion' | 'version' | 'state' | 'headHash' | 'lastAt'>;

/** The aggregate's own row; `createdAt`, the time of its first event, where the row is new. */
export function putHead(set: WriteSet, work: HeadOf, after: Projection, createdAt: number | null): void {
  const head = {
    id: work.id,
    old_version: work.oldVersion,
    version: work.version,
    state: work.state,
    head_hash: work.headHash,
    open: after.open,
    at: instant(work.lastAt),
    created_at: instant(createdAt),
  };
  if (work.type === 'issue') put(set, 'issues', [{ ...checkedColumns(after), ...head }]);
  else put(set, 'states', [{ ...head, type: work.type, visible_to: visibleTo(after) }]);
}

/** Columns of an issue's projection; one that the table does not have is a mistake of the programmer. */
export function checkedColumns(projection: Projection): Projection['columns'] {
  for (const name of Object.keys(projection.columns)) {
    if (!Object.hasOwn(ISSUE_COLUMNS, name)) throw new Error(`table issue has no column ${name}: see issue.row.ts`);
  }
  return projection.columns;
}

/** Tasks, clocks and search text that differ. */
export function putProjection(set: WriteSet, type: string, id: string, before: Projection, after: Projection): void {
  const visible_to = visibleTo(after);
  const own = { aggregate_type: type, aggregate_id: id };
  const { tasks, tasksGone, clocks, clocksGone } = difference(before, after);
  put(
    set,
    'tasks',
    tasks.map(({ dueAt, clockId, ...task }) => ({
      ...own,
      ...task,
      due_at: instant(dueAt),
      clock_id: clockId,
      visible_to,
    })),
  );
  put(
    set,
    'tasks_gone',
    tasksGone.map((key) => ({ ...own, key })),
  );
  put(
    set,
    'clocks',
    clocks.map(({ endsAt, endedAt, nextAt, calendarVersion, ...clock }) => ({
      ...own,
      ...clock,
      calendar_version: calendarVersion,
      ends_at: instant(endsAt),
      ended_at: instant(endedAt),
      next_at: instant(nextAt),
      visible_to,
    })),
  );
  put(
    set,
    'clocks_gone',
    clocksGone.map((clock) => ({ ...own, id: clock })),
  );
  if (type !== 'issue') return;
  const body = bodyOf(after);
  if (body !== bodyOf(before) || visible_to !== visibleTo(before)) {
    put(set, 'search', [{ issue_id: id, visible_to, body, grams: grams(body) }]);
  }
}

const bodyOf = (projection: Projection): string => searchBody(SEARCHED_COLUMNS.map((name) => projection.columns[name]));

const wakeAt = (projection: Projection): number | null => {
  const instants = projection.clocks.flatMap((clock) => (clock.nextAt === null ? [] : [clock.nextAt]));
  return instants.length === 0 ? null : Math.min(...instants);
};
