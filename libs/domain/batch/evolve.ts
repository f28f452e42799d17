import type { Recorded } from '../kernel/aggregate.js';
import type { BatchEvent } from './commands.js';
import type { TransferBatch } from './state.js';

export function evolve(state: TransferBatch | null, event: BatchEvent & Recorded): TransferBatch {
  if (event.type === 'batch-created') {
    const { batchId, title, letterNo, issueIds, by } = event.data;
    const fresh = { stage: 'drafted', deliveredOn: null, approvedBy: null, sentBy: null, sends: 0 } as const;
    return {
      ...fresh,
      id: batchId,
      version: event.seq,
      title,
      letterNo,
      issueIds,
      createdBy: by,
      results: issueIds.map(() => null),
    };
  }
  if (state === null) throw new Error(`${event.type} before batch-created`);
  const batch = { ...state, version: event.seq };
  switch (event.type) {
    case 'batch-approved':
      return { ...batch, stage: 'approved', approvedBy: event.data.by };
    case 'batch-sent': {
      const { by, letterNo, deliveredOn } = event.data;
      return { ...batch, stage: 'sending', sentBy: by, letterNo, deliveredOn, sends: 1 };
    }
    case 'batch-retried': {
      const results = batch.results.map((result) => (result === 'done' ? result : null));
      return { ...batch, stage: 'sending', sentBy: event.data.by, sends: batch.sends + 1, results };
    }
    case 'batch-progressed': {
      const results = [...batch.results];
      for (const { row, result } of event.data.rows) results[row - 1] = result;
      return { ...batch, results };
    }
    case 'batch-completed':
      return { ...batch, stage: 'sent' };
  }
}
