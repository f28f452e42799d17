import { ApplicationFailure, Context } from '@temporalio/activity';
import type { OpenDoor, Outcome } from '#libs/commands/index.js';
import type { TransferBatchActivities, TransferBatchInput } from '#libs/contracts/index.js';
import {
  letterOf,
  progressOf,
  type BatchProgress,
  type RowOutcome,
  type TransferBatch,
} from '#libs/domain/batch/index.js';
import { SYSTEM, type Actor, type Role } from '#libs/domain/kernel/roles.js';
import { inScope } from '#libs/persistence/index.js';

/** Rows locked in one commit: few enough that people who want one of them hardly wait. */
const CHUNK = 60;
/** A dead worker is noticed after a few missed beats, and another goes on. */
const BEAT_MS = 1_500;

interface Row {
  readonly row: number;
  readonly issueId: string;
}

/** A batch at the door: approved in the name of the approver, transferred in the name of the coordinator who sent it. */
export class TransferBatchDoorActivities implements TransferBatchActivities {
  constructor(private readonly open: Pick<OpenDoor, 'door' | 'database'>) {}

  transferNext = async (batch: TransferBatchInput): Promise<BatchProgress> => {
    const beat = setInterval(() => Context.current().heartbeat(), BEAT_MS);
    try {
      return await this.transferChunk(batch);
    } finally {
      clearInterval(beat);
    }
  };

  private async transferChunk({ batchId }: TransferBatchInput): Promise<BatchProgress> {
    const batch = await this.read(batchId);
    if (batch.stage !== 'sending') return progressOf(batch);
    const rows = batch.issueIds
      .map((issueId, i): Row => ({ row: i + 1, issueId }))
      .filter(({ row }) => batch.results[row - 1] === null)
      .slice(0, CHUNK);
    const approvals = await this.submit(as(batch.approvedBy, 'city-approver'), batch, rows, 'approve', () => ({
      type: 'approve-transfer',
    }));
    const ready = rows.filter((_, i) => mayGoOn(approvals[i]));
    const transfers = await this.submit(as(batch.sentBy, 'coordinator'), batch, ready, 'transfer', ({ row }) => ({
      type: 'transfer',
      letterNo: letterOf(batch, row),
      batch: batch.id,
      ...(batch.deliveredOn === null ? {} : { deliveredOn: batch.deliveredOn }),
    }));
    const outcomes = rows.map(({ row }, i): RowOutcome => {
      const place = ready.findIndex((other) => other.row === row);
      return { row, result: resultOf(place < 0 ? approvals[i] : transfers[place]) };
    });
    return this.record(batch, outcomes);
  }

  private async submit(
    actor: Actor,
    batch: TransferBatch,
    rows: readonly Row[],
    step: string,
    command: (row: Row) => { readonly type: string; readonly [field: string]: unknown },
  ): Promise<Outcome[]> {
    if (rows.length === 0) return [];
    const outcomes = await this.open.door.submitMany(
      actor,
      rows.map((row) => ({
        aggregateType: 'issue',
        aggregateId: row.issueId,
        command: command(row),
        idempotencyKey: `batch:${batch.id}:${row.issueId}:${step}`,
      })),
    );
    const down = outcomes.find((outcome) => outcome.kind === 'unavailable');
    if (down) throw ApplicationFailure.retryable('the record cannot be reached', 'UNAVAILABLE');
    return outcomes;
  }

  private async record(batch: TransferBatch, rows: readonly RowOutcome[]): Promise<BatchProgress> {
    const outcome = await this.open.door.submit(SYSTEM, {
      aggregateType: 'transfer-batch',
      aggregateId: batch.id,
      command: { type: 'record-batch-progress', rows },
      idempotencyKey: `batch:${batch.id}:progress:v${batch.version}`,
      quiet: true,
    });
    if (outcome.kind === 'unavailable')
      throw ApplicationFailure.retryable('the record cannot be reached', 'UNAVAILABLE');
    return progressOf(await this.read(batch.id));
  }

  private async read(batchId: string): Promise<TransferBatch> {
    const { rows } = await inScope(this.open.database.pool, '*', (client) =>
      client.query<{ state: TransferBatch }>(
        `SELECT state FROM aggregate_state WHERE type = 'transfer-batch' AND id = $1`,
        [batchId],
      ),
    );
    if (rows[0] === undefined)
      throw ApplicationFailure.retryable(`batch ${batchId} is not in the record`, 'UNKNOWN_BATCH');
    return rows[0].state;
  }
}

const as = (id: string | null, role: Role): Actor => ({ id: id ?? 'system', roles: [role], unit: 'city' });

/** Approved now or before: the transfer itself tells whether the stage is right. */
const mayGoOn = (approval: Outcome | undefined): boolean =>
  approval?.kind === 'done' || (approval?.kind === 'refused' && approval.refusal.code === 'WRONG_STAGE');

function resultOf(outcome: Outcome | undefined): RowOutcome['result'] {
  if (outcome === undefined) throw new Error('fewer outcomes than rows');
  return outcome.kind === 'refused' ? outcome.refusal : 'done';
}
