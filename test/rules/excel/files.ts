import { readFileSync } from 'node:fs';

import { readWorkbook } from '#libs/excel/workbook/read-workbook.js';
import type { Workbook } from '#libs/excel/workbook/types.js';

/** A published list as printed, from test/data/lists (the tests run in dist/). */
export const listFile = (name: string): Buffer =>
  readFileSync(new URL(`../../../../test/data/lists/${name}`, import.meta.url));

export async function open(file: Buffer): Promise<Workbook> {
  const read = await readWorkbook(file);
  if (!read.ok) throw new Error(`${read.refusal.code} ${read.refusal.zh}`);
  return read.value;
}
