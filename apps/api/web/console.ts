import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

const YEAR_S = 31_536_000;

/** The built console: hashed files for ever, the page itself never; every other address is a page of the console. */
export function consoleFiles(folder: string): RequestHandler[] {
  const assets = express.static(folder, {
    index: false,
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.includes('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
      ),
  });
  const page: RequestHandler = (request, response, next) => {
    const wanted = (request.method === 'GET' || request.method === 'HEAD') && !/\.\w+$/.test(request.path);
    if (!wanted) return next();
    response.setHeader('Cache-Control', 'no-cache');
    return response.sendFile(join(folder, 'index.html'));
  };
  const notApi =
    (handler: RequestHandler): RequestHandler =>
    (request, response, next) =>
      request.path === '/api' || request.path.startsWith('/api/') ? next() : handler(request, response, next);
  return [notApi(assets), notApi(page)];
}
