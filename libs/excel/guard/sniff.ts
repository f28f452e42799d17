import type { FileRefusal } from '../notice.js';
import { LIMITS } from './limits.js';
import { empty, encrypted, legacyXls, notATable, tooLarge } from './refusals.js';

export type Sniffed = { readonly kind: 'zip' | 'text' } | { readonly kind: 'refused'; readonly refusal: FileRefusal };

const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['%PDF', 'PDF 文件', 'PDF'],
  ['\xff\xd8\xff', '图片', 'an image'],
  ['\x89PNG', '图片', 'an image'],
  ['GIF8', '图片', 'an image'],
  ['{\\rtf', '富文本', 'RTF'],
  ['Rar!', 'RAR 压缩包', 'a RAR archive'],
  ['7z\xbc\xaf', '7z 压缩包', 'a 7z archive'],
  ['\x1f\x8b', 'gzip 压缩包', 'a gzip archive'],
];

/** What the bytes are, whatever the file is called. Reads the first bytes only. */
export function sniff(file: Buffer): Sniffed {
  if (file.length === 0) return refused(empty);
  if (file.length > LIMITS.fileBytes) return refused(tooLarge);
  const head = file.subarray(0, 512).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return { kind: 'zip' };
  if (head.startsWith('\xd0\xcf\x11\xe0')) return refused(isEncrypted(file) ? encrypted : legacyXls);
  const other = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (other) return refused(notATable(other[1], other[2]));
  if (/^(?:\xef\xbb\xbf)?\s*</u.test(head)) return refused(notATable('网页或 XML 文本', 'HTML or XML text'));
  return { kind: 'text' };
}

/** Password-protected workbooks are wrapped in the container of the old format. */
const isEncrypted = (file: Buffer): boolean => file.includes(Buffer.from('EncryptedPackage', 'utf16le'));

const refused = (refusal: FileRefusal): Sniffed => ({ kind: 'refused', refusal });
