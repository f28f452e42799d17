import type { Aggregate } from '../kernel/aggregate.js';
import type { BatchCommand, BatchEvent } from './commands.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import type { TransferBatch } from './state.js';

export { BATCH_ROLES } from './decide.js';
export type { BatchCommand, BatchEvent, RowOutcome } from './commands.js';
export { letterOf, MAX_ROWS, progressOf, type BatchProgress, type RowResult, type TransferBatch } from './state.js';

/** The transfer batch behind the one door. */
export const transferBatchAggregate: Aggregate<TransferBatch, BatchCommand, BatchEvent> = {
  type: 'transfer-batch',
  decide,
  evolve,
  project: (batch) => ({ columns: {}, tasks: [], clocks: [], open: batch.stage !== 'sent' }),
};
