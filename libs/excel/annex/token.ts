import { createHash } from 'node:crypto';

/** What a row carries in its hidden cell. */
export interface RowToken {
  readonly issueId: string;
  readonly version: number;
  /** Of enterprise and problem, which the district may not change. */
  readonly fixed: string;
  /** Of the two answers. */
  readonly answers: string;
}

const MARK = 'HD1';

/** Sixteen hex digits over texts as a spreadsheet program keeps them (no control characters, LF, trimmed). */
export const fingerprint = (...texts: string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(texts.map(settle)))
    .digest('hex')
    .slice(0, 16);

export const writeToken = (token: RowToken): string =>
  [MARK, token.issueId, token.version, token.fixed, token.answers].join('|');

/** Null when the cell holds no token of ours. */
export function readToken(text: string): RowToken | null {
  const [mark, issueId, version, fixed, answers, ...more] = text.split('|');
  if (mark !== MARK || !issueId || !fixed || !answers || more.length > 0 || !/^\d+$/u.test(version ?? '')) return null;
  return { issueId, version: Number(version), fixed, answers };
}

const settle = (text: string): string =>
  text
    .replace(/_x000D_/gu, '')
    .replace(/\r\n?/gu, '\n')
    // eslint-disable-next-line no-control-regex -- what XML cannot hold is lost on the way through a file
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
    .replace(/[^\S\n]+$/gmu, '')
    .trim();
