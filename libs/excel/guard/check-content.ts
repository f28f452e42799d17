import type { Entry, ZipFile } from 'yauzl';

import type { FileRefusal } from '../notice.js';
import { PartScanner } from './part-scanner.js';
import * as refuse from './refusals.js';
import { listEntries, openZip, zipError } from './zip-directory.js';

/**
 * Inflates every part once as a stream, keeping nothing: sizes that lie in the directory, too many rows,
 * entity declarations and macro types are found before exceljs builds anything.
 */
export async function checkContent(file: Buffer): Promise<FileRefusal | null> {
  try {
    const entries = await listEntries(await openZip(file));
    const zip = await openZip(file);
    for (const entry of entries.filter(({ fileName }) => !fileName.endsWith('/'))) {
      const problem = await scan(zip, entry);
      if (problem) return problem;
    }
    return null;
  } catch (error) {
    return zipError(error);
  }
}

async function scan(zip: ZipFile, entry: Entry): Promise<FileRefusal | null> {
  const stream = await zip.openReadStreamPromise(entry);
  const scanner = /\.(?:xml|rels|vml)$/iu.test(entry.fileName) ? new PartScanner(entry.fileName) : null;
  const types = entry.fileName === '[Content_Types].xml' ? new ContentTypes() : null;
  for await (const chunk of stream) {
    const text = (chunk as Buffer).toString('latin1');
    types?.take(text);
    const problem = scanner?.take(text);
    if (problem) {
      stream.destroy();
      return problem;
    }
  }
  return scanner?.take('', true) ?? types?.verdict() ?? null;
}

class ContentTypes {
  private text = '';
  take(chunk: string): void {
    this.text += chunk;
  }
  verdict(): FileRefusal | null {
    if (/sheet\.binary/iu.test(this.text)) return refuse.binaryXlsb;
    if (/macroEnabled/iu.test(this.text)) return refuse.macros;
    const isSheet = /spreadsheetml\.(?:sheet|template)\.main\+xml/iu.test(this.text);
    return isSheet ? null : refuse.notATable('不是工作簿', 'no workbook inside');
  }
}
