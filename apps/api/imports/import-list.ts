import { sha256, type CommandDoor, type Outcome, type SubmitRequest } from '#libs/commands/index.js';
import { issueAggregate } from '#libs/domain/issue/index.js';
import type { Context } from '#libs/domain/kernel/aggregate.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { readWorkbook, recogniseWorkbook } from '#libs/excel/index.js';
import type { WorldSource } from '#libs/persistence/index.js';
import { Problem } from '../http/problem.js';
import { problemOf } from '../http/problems.js';
import type { Upload } from '../http/upload.js';
import type { ImportDto } from './imports.dto.js';
import { readRow, type ReadRow, type RowProblem } from './rows.js';

export interface ImportResult {
  readonly row: number;
  readonly state: 'ready' | 'registered' | 'already' | 'refused' | 'incomplete';
  readonly number: string | null;
  readonly issueId: string | null;
  readonly problems: readonly RowProblem[];
}

export interface ImportAnswer {
  readonly fileHash: string;
  readonly sheet: string;
  readonly rows: number;
  readonly ready: number;
  readonly columns: readonly object[];
  readonly problems: readonly object[];
  readonly results: readonly ImportResult[];
}

/** Registrations in one commit; a row is whole or not there at all, and a repeat of the file goes on where it stopped. */
const CHUNK = 50;

interface Doors {
  readonly door: CommandDoor;
  readonly world: WorldSource;
  /** Business time, epoch milliseconds. */
  readonly now: number;
}

/** Reads an uploaded problem list and, unless it is a trial, registers each row that can be taken. */
export async function importList(
  doors: Doors,
  actor: Actor,
  upload: Upload,
  given: ImportDto,
  today: string,
): Promise<ImportAnswer> {
  const read = await readWorkbook(upload.content);
  if (!read.ok) throw new Problem(422, read.refusal);
  const list = recogniseWorkbook(read.value, {
    today,
    ...(given.year === undefined ? {} : { year: Number(given.year) }),
  });
  const evidence = (row: number): string => `导入 ${upload.name} 第 ${row} 行 SHA-256:${upload.hash}`;
  const rows = list.rows.map((row) => readRow(row, given, evidence(row.row)));
  const tried = rows.map((row) => tryRow(doors, actor, row));
  const results =
    given.dryRun === true ? tried : await registerAll(doors.door, actor, `${upload.hash}:${list.sheet}`, rows, tried);
  return {
    fileHash: upload.hash,
    sheet: list.sheet,
    rows: list.rows.length,
    ready: tried.filter(({ state }) => state === 'ready').length,
    columns: list.columns.map(({ letter, heading, field }) => ({ letter, heading, field })),
    problems: list.notices.map(({ row, column, zh, en, severity }) => ({ row: row ?? 0, column, zh, en, severity })),
    results,
  };
}

/** What the rules would say to the row now; nothing is written. */
function tryRow({ world, now }: Doors, actor: Actor, { row, input, refused, problems }: ReadRow): ImportResult {
  const none = { row, number: null, issueId: null };
  if (input === null) return { ...none, state: refused ? 'refused' : 'incomplete', problems };
  const context: Context = { now, actor, aggregateId: '00000000-0000-4000-8000-000000000000', world: world.current() };
  const decision = issueAggregate.decide(null, { ...input, type: 'register' }, context);
  if (decision.ok) return { ...none, state: 'ready', problems };
  const { zh, en } = decision.refusal;
  return { ...none, state: 'refused', problems: [...problems, { column: null, zh, en }] };
}

async function registerAll(
  door: CommandDoor,
  actor: Actor,
  file: string,
  rows: readonly ReadRow[],
  tried: readonly ImportResult[],
): Promise<ImportResult[]> {
  const results = [...tried];
  const ready = rows.flatMap((row, i) =>
    row.input !== null && tried[i]?.state === 'ready' ? [{ i, row: row.row, input: row.input }] : [],
  );
  for (let from = 0; from < ready.length; from += CHUNK) {
    const chunk = ready.slice(from, from + CHUNK);
    const requests = chunk.map(({ row, input }): SubmitRequest => ({
      aggregateType: 'issue',
      command: { ...input, type: 'register' },
      idempotencyKey: `import:${sha256(file).slice(0, 40)}:${row}`,
    }));
    const outcomes = await door.submitMany(actor, requests);
    chunk.forEach(({ i }, at) => {
      const before = results[i];
      const outcome = outcomes[at];
      if (before !== undefined && outcome !== undefined) results[i] = resultOf(before, outcome);
    });
  }
  return results;
}

function resultOf(before: ImportResult, outcome: Outcome): ImportResult {
  if (outcome.kind === 'unavailable') throw problemOf(outcome);
  if (outcome.kind === 'done') {
    const number = outcome.state === null ? null : (outcome.state as { number: string }).number;
    return { ...before, state: outcome.replayed ? 'already' : 'registered', issueId: outcome.aggregateId, number };
  }
  const { code, zh, en } = outcome.refusal;
  const problems = [...before.problems, { column: null, zh, en }];
  return { ...before, state: code === 'IDEMPOTENCY_KEY_REUSED' ? 'already' : 'refused', problems };
}
