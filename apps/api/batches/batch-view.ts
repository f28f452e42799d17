import { progressOf, transferBatchAggregate, type BatchCommand, type TransferBatch } from '#libs/domain/batch/index.js';
import type { World } from '#libs/domain/kernel/aggregate.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import type { BatchNow } from '#libs/queries/index.js';

const STATE: Readonly<Record<TransferBatch['stage'], string>> = {
  drafted: 'draft',
  approved: 'approved',
  sending: 'sending',
  sent: 'done',
};

const STEPS = [
  { type: 'approve', zh: '批准', en: 'Approve', command: { type: 'approve-batch' } },
  { type: 'send', zh: '移交', en: 'Send', command: { type: 'send-batch', letterNo: '—' } },
  { type: 'retry', zh: '重试失败的', en: 'Retry what failed', command: { type: 'retry-batch' } },
] as const satisfies readonly { type: string; zh: string; en: string; command: BatchCommand }[];

/** A batch for people: how far it is, and what this person may do with it or why not. */
export function batchView(
  { batch, createdAt, now }: BatchNow,
  actor: Actor,
  world: World,
  names: Readonly<Record<string, string>>,
): object {
  const { total, done, refused, left } = progressOf(batch);
  const name = (id: string | null): string | null => (id === null ? null : (names[id] ?? id));
  const context = { now, actor, aggregateId: batch.id, world };
  const actions = STEPS.map(({ command, ...words }) => {
    const decision = transferBatchAggregate.decide(batch, command, context);
    return { ...words, allowed: decision.ok, refusal: decision.ok ? null : decision.refusal };
  });
  return {
    id: batch.id,
    version: batch.version,
    title: batch.title,
    state: STATE[batch.stage],
    total,
    done,
    failed: refused,
    waiting: left,
    letterNo: batch.letterNo,
    deliveredOn: batch.deliveredOn,
    createdBy: name(batch.createdBy),
    approvedBy: name(batch.approvedBy),
    sentBy: name(batch.sentBy),
    createdAt,
    actions,
  };
}
