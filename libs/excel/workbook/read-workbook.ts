import { sniff } from '../guard/sniff.js';
import { checkDirectory } from '../guard/zip-directory.js';
import { readCsv } from './csv.js';
import { inWorker } from './in-worker.js';
import type { Read, Workbook } from './types.js';

/**
 * Opens an uploaded .xlsx or .csv as plain values. Everything else, and everything that would cost too much,
 * is refused with a sentence before it is parsed. Never throws.
 */
export async function readWorkbook(file: Buffer): Promise<Read<Workbook>> {
  const sniffed = sniff(file);
  if (sniffed.kind === 'refused') return { ok: false, refusal: sniffed.refusal };
  if (sniffed.kind === 'text') return readCsv(file);
  const refusal = await checkDirectory(file);
  return refusal ? { ok: false, refusal } : inWorker({ task: 'read', file });
}
