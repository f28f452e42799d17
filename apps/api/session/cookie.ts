import type { Request, Response } from 'express';

const NAME = 'huandu_session';

/** The session token a request carries, or null. */
export function tokenOf(request: Request): string | null {
  const header = request.headers.cookie;
  if (header === undefined) return null;
  for (const part of header.split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

const options = (secure: boolean) => ({ httpOnly: true, sameSite: 'strict' as const, secure, path: '/api' });

export const setToken = (response: Response, token: string, expires: Date, secure: boolean): Response =>
  response.cookie(NAME, token, { ...options(secure), expires });

export const clearToken = (response: Response, secure: boolean): Response =>
  response.clearCookie(NAME, options(secure));
