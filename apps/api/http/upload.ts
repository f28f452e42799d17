import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { Problem } from './problem.js';
import { tooLarge } from './problems.js';

export const UPLOAD_LIMIT = 20 * 1_048_576;

const TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/octet-stream',
];

export interface Upload {
  readonly content: Buffer;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly name: string;
}

/** Reads a spreadsheet from the raw body, never more than the limit. What is in it is judged before it is parsed. */
export async function readUpload(request: Request, response: Response): Promise<Upload> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.includes(type)) throw notSpreadsheet();
  // The rest of an oversized upload is not read: the connection ends with the answer.
  const over = (): Problem => {
    response.setHeader('Connection', 'close');
    return tooLarge('20 MB');
  };
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT) throw over();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > UPLOAD_LIMIT) throw over();
    parts.push(part);
  }
  const content = Buffer.concat(parts);
  return { content, hash: createHash('sha256').update(content).digest('hex'), name: nameOf(request) };
}

const notSpreadsheet = (): Problem =>
  new Problem(415, {
    code: 'NOT_A_SPREADSHEET',
    zh: '请上传 .xlsx 或 .csv 文件。',
    en: 'Upload an .xlsx or .csv file.',
  });

/** A file's name for people; without folders and control characters. */
function nameOf(request: Request): string {
  const given = request.headers['x-file-name'];
  if (typeof given !== 'string') return '上传文件';
  let name = given;
  try {
    name = decodeURIComponent(given);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  return name.replaceAll(/[\p{Cc}\\/]/gu, '_').slice(0, 120) || '上传文件';
}

/** Sends a spreadsheet for saving. */
export function sendSpreadsheet(response: Response, name: string, content: Buffer): void {
  response
    .type(TYPES[0] ?? '')
    .setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(content);
}
