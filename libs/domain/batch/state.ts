import type { Refusal } from '../kernel/decision.js';

/** At most so many issues in one batch. */
export const MAX_ROWS = 5_000;

/** What became of a row: null is still to do. */
export type RowResult = null | 'done' | Refusal;

/** 移交批次: issues handed to their districts under one letter, approved by another person than the one who listed them. */
export interface TransferBatch {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Of the transfer letter; given at the latest when the batch is sent. */
  readonly letterNo: string | null;
  /** Day on which the letter reached the districts; null: the day of sending. */
  readonly deliveredOn: string | null;
  /** In the order of the list; a row's number is its place, from 1. */
  readonly issueIds: readonly string[];
  readonly stage: 'drafted' | 'approved' | 'sending' | 'sent';
  readonly createdBy: string;
  readonly approvedBy: string | null;
  readonly sentBy: string | null;
  /** How often it was sent: again for rows that were refused. */
  readonly sends: number;
  /** Beside `issueIds`. */
  readonly results: readonly RowResult[];
}

export interface BatchProgress {
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  readonly left: number;
}

export function progressOf({ results }: TransferBatch): BatchProgress {
  const left = results.filter((result) => result === null).length;
  const done = results.filter((result) => result === 'done').length;
  return { total: results.length, done, refused: results.length - done - left, left };
}

/** The letter number of one row. */
export const letterOf = (batch: TransferBatch, row: number): string => `${batch.letterNo ?? ''}-${row}`;
