import type { Request } from 'express';

/** Chinese unless the reader asks for English first. */
export function prefersEnglish(request: Request): boolean {
  const asked = request.headers['accept-language'];
  if (asked === undefined) return false;
  const first = asked
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .find((part) => part.startsWith('zh') || part.startsWith('en'));
  return first?.startsWith('en') ?? false;
}
