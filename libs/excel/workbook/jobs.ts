import type { Read, Workbook } from './types.js';

/** What is done to an untrusted workbook, always in a thread of its own. */
export type Job = { readonly task: 'read'; readonly file: Uint8Array };

export type JobResult = Read<Workbook>;
