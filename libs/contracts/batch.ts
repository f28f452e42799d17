import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { BatchProgress } from '#libs/domain/batch/state.js';

export type { BatchProgress };

export const TRANSFER_BATCH_WORKFLOW = 'transferBatchWorkflow';

export const transferBatchWorkflowId = (batchId: string): string => `transfer-batch:${batchId}`;

export interface TransferBatchInput {
  readonly batchId: string;
}

/** The batch was sent; `sends` counts how often, so a repeat of this news is none. */
export const batchSentSignal = defineSignal<[{ readonly sends: number }]>('batchSent');

export const batchProgressQuery = defineQuery<BatchProgress | null>('getProgress');

/** What a batch may do. Safe to run twice: every row carries its own keys, and rows that are done are left out. */
export interface TransferBatchActivities {
  /** Transfers the next rows still to do and puts their results on record. */
  transferNext(batch: TransferBatchInput): Promise<BatchProgress>;
}
