import yauzl, { type Entry, type ZipFile } from 'yauzl';

import type { FileRefusal } from '../notice.js';
import { LIMITS } from './limits.js';
import * as refuse from './refusals.js';

/** Reads the zip's directory, inflating nothing. Null when nothing speaks against opening the file. */
export async function checkDirectory(file: Buffer): Promise<FileRefusal | null> {
  try {
    const zip = await openZip(file);
    if (zip.entryCount > LIMITS.entries) return refuse.tooManyEntries;
    const entries = await listEntries(zip);
    return checkSizes(entries, file.length) ?? checkNames(entries.map((entry) => entry.fileName));
  } catch (error) {
    return zipError(error);
  }
}

export const openZip = (file: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });

export const listEntries = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

/** yauzl's own sentences, as a refusal. */
export function zipError(error: unknown): FileRefusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/^(?:invalid relative path|absolute path|invalid characters in fileName)/u.test(message))
    return refuse.unsafeName;
  if (/too many bytes in the stream/u.test(message)) return refuse.inflates;
  return refuse.damaged(message.slice(0, 120));
}

function checkSizes(entries: readonly Entry[], fileBytes: number): FileRefusal | null {
  if (entries.some((entry) => entry.isEncrypted())) return refuse.encrypted;
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const abnormal = inflated > LIMITS.ratioFrom && inflated > fileBytes * LIMITS.ratio;
  return inflated > LIMITS.inflatedBytes || abnormal ? refuse.inflates : null;
}

function checkNames(names: readonly string[]): FileRefusal | null {
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) return refuse.unsafeName;
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return refuse.macros;
  if (names.includes('xl/workbook.bin')) return refuse.binaryXlsb;
  if (names.some((name) => name.startsWith('word/'))) return refuse.notATable('Word 文档', 'a Word document');
  if (names.some((name) => name.startsWith('ppt/'))) return refuse.notATable('演示文稿', 'a presentation');
  if (names.includes('mimetype')) return refuse.notATable('ODF 文档', 'an ODF document');
  const isWorkbook = names.includes('[Content_Types].xml') && names.some((name) => /^xl\/workbook\.xml$/iu.test(name));
  return isWorkbook ? null : refuse.notATable('普通压缩包', 'a plain zip archive');
}
