import { toShanghaiDate } from '../clock/index.js';
import type { Context } from '../kernel/aggregate.js';
import { accept, refuse, type Decision } from '../kernel/decision.js';
import type { Role } from '../kernel/roles.js';
import type { BatchCommand, BatchEvent } from './commands.js';
import * as no from './refusals.js';
import { MAX_ROWS, progressOf, type TransferBatch } from './state.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who gives each command. */
export const BATCH_ROLES: Readonly<Record<BatchCommand['type'], Role>> = {
  'create-batch': 'coordinator',
  'approve-batch': 'city-approver',
  'send-batch': 'coordinator',
  'retry-batch': 'coordinator',
  'record-batch-progress': 'system',
};

/** Whether each issue may be transferred is decided at its own door, row by row, when the batch is sent. */
export function decide(batch: TransferBatch | null, command: BatchCommand, context: Context): Decision<BatchEvent> {
  const role = BATCH_ROLES[command.type];
  if (role === undefined) return refuse(no.notFound);
  if (!context.actor.roles.includes(role)) return refuse(no.wrongRole(role));
  const by = context.actor.id;
  if (command.type === 'create-batch') return batch ? refuse(no.exists) : create(command, context);
  if (batch === null) return refuse(no.notFound);
  switch (command.type) {
    case 'approve-batch':
      if (batch.stage !== 'drafted') return refuse(no.notDrafted);
      return batch.createdBy === by
        ? refuse(no.ownBatch)
        : accept<BatchEvent>({ type: 'batch-approved', data: { by } });
    case 'send-batch':
      return send(batch, command, context);
    case 'retry-batch':
      if (batch.stage === 'sending') return refuse(no.underWay);
      if (batch.stage !== 'sent') return refuse(no.notSent);
      if (progressOf(batch).refused === 0) return refuse(no.nothingLeft);
      return accept<BatchEvent>({ type: 'batch-retried', data: { by } });
    case 'record-batch-progress':
      return progress(batch, command.rows);
  }
}

function create(
  command: BatchCommand & { type: 'create-batch' },
  { actor, aggregateId }: Context,
): Decision<BatchEvent> {
  const { issueIds } = command;
  const listed = Array.isArray(issueIds) && issueIds.every((id) => typeof id === 'string' && UUID.test(id));
  if (!listed || issueIds.length < 1 || issueIds.length > MAX_ROWS || new Set(issueIds).size !== issueIds.length)
    return refuse(no.badRows);
  return accept<BatchEvent>({
    type: 'batch-created',
    data: {
      batchId: aggregateId,
      title: words(command.title),
      letterNo: words(command.letterNo) || null,
      issueIds,
      by: actor.id,
    },
  });
}

/** A batch is sent once; rows that were refused are tried again by `retry-batch`. */
function send(
  batch: TransferBatch,
  command: BatchCommand & { type: 'send-batch' },
  { actor, now }: Context,
): Decision<BatchEvent> {
  if (batch.stage === 'drafted') return refuse(no.notApproved);
  if (batch.stage === 'sending') return refuse(no.underWay);
  if (batch.stage === 'sent') return refuse(no.nothingLeft);
  const letterNo = words(command.letterNo) || batch.letterNo;
  if (letterNo === null) return refuse(no.noLetter);
  const deliveredOn = words(command.deliveredOn) || null;
  if (deliveredOn !== null && (!isDay(deliveredOn) || deliveredOn > toShanghaiDate(now))) return refuse(no.badDay);
  return accept<BatchEvent>({ type: 'batch-sent', data: { by: actor.id, letterNo, deliveredOn } });
}

const words = (text: unknown): string => (typeof text === 'string' ? text.trim() : '');
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function progress(
  batch: TransferBatch,
  rows: (BatchCommand & { type: 'record-batch-progress' })['rows'],
): Decision<BatchEvent> {
  const fresh = rows.filter(({ row }) => batch.results[row - 1] === null);
  if (batch.stage !== 'sending' || fresh.length === 0) return refuse(no.noSuchRow);
  const before = progressOf(batch);
  const done = before.done + fresh.filter(({ result }) => result === 'done').length;
  const progressed: BatchEvent = { type: 'batch-progressed', data: { rows: fresh } };
  if (fresh.length < before.left) return accept<BatchEvent>(progressed);
  return accept<BatchEvent>(progressed, { type: 'batch-completed', data: { done, refused: before.total - done } });
}
