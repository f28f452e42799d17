import type { Command, DomainEvent } from '../kernel/aggregate.js';
import type { RowResult } from './state.js';

export type BatchCommand = Command &
  (
    | {
        readonly type: 'create-batch';
        readonly title?: string;
        readonly letterNo?: string;
        readonly issueIds: readonly string[];
      }
    | { readonly type: 'approve-batch' }
    | { readonly type: 'send-batch'; readonly letterNo?: string; readonly deliveredOn?: string }
    | { readonly type: 'retry-batch' }
    | { readonly type: 'record-batch-progress'; readonly rows: readonly RowOutcome[] }
  );

/** Row number from 1, and what became of it. */
export interface RowOutcome {
  readonly row: number;
  readonly result: Exclude<RowResult, null>;
}

export type BatchEvent = DomainEvent &
  (
    | {
        readonly type: 'batch-created';
        readonly data: {
          readonly batchId: string;
          readonly title: string;
          readonly letterNo: string | null;
          readonly issueIds: readonly string[];
          readonly by: string;
        };
      }
    | { readonly type: 'batch-approved'; readonly data: { readonly by: string } }
    | {
        readonly type: 'batch-sent';
        readonly data: { readonly by: string; readonly letterNo: string; readonly deliveredOn: string | null };
      }
    | { readonly type: 'batch-retried'; readonly data: { readonly by: string } }
    | { readonly type: 'batch-progressed'; readonly data: { readonly rows: readonly RowOutcome[] } }
    | { readonly type: 'batch-completed'; readonly data: { readonly done: number; readonly refused: number } }
  );
