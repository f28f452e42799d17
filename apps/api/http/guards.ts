import { randomUUID } from 'node:crypto';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { Problem } from './problem.js';
import { csrfRefused, noRoute, notJson } from './problems.js';
import { asProblem, sendProblem } from './problem.filter.js';

export const JSON_LIMIT = 1_048_576;
/** Uploads come as raw bodies and are read by their own routes, with their own limit. */
export const UPLOADS: readonly string[] = ['/api/imports', '/api/annex'];

const isUpload = (request: Request): boolean => request.method === 'POST' && UPLOADS.includes(request.path);
const changes = (request: Request): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** What each request meets before a route: request id, security headers, no caching, CSRF defence, JSON within 1 MB. */
export function frontDoor(): RequestHandler[] {
  return [identify, ...headers(), onlyApi(noStore), onlyApi(refuseForeign), onlyApi(readJson)];
}

function identify(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  response.setHeader('X-Request-Id', typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID());
  next();
}

const headers = (): RequestHandler[] => [
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // Set by whatever ends TLS; on plain http in a drill it would lock people out.
    strictTransportSecurity: false,
  }) as RequestHandler,
];

const onlyApi =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.path.startsWith('/api/') ? handler(request, response, next) : next();

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Another site cannot send this header without asking first, and is never answered yes; the cookie is SameSite=Strict besides. */
const refuseForeign: RequestHandler = (request, response, next) => {
  const site = request.headers['sec-fetch-site'];
  const foreign = site === 'cross-site' || (changes(request) && request.headers['x-huandu'] === undefined);
  if (foreign) sendProblem(csrfRefused(), request, response);
  else next();
};

const parse = express.json({ limit: JSON_LIMIT, type: 'application/json', strict: true });

const readJson: RequestHandler = (request, response, next) => {
  if (isUpload(request) || !changes(request)) return next();
  if (hasBody(request) && request.is('application/json') === false) return sendProblem(notJson(), request, response);
  return parse(request, response, (error?: unknown) => {
    if (error === undefined) return next();
    const problem: Problem = asProblem(error, request);
    // The rest of an oversized body is not read: the connection ends with the answer.
    if (problem.status === 413) response.setHeader('Connection', 'close');
    return sendProblem(problem, request, response);
  });
};

/** Behind the console's files: what is neither API nor a page of the console. */
export const nothingHere: RequestHandler = (request, response, next) => {
  if (request.path.startsWith('/api/')) next();
  else sendProblem(noRoute(), request, response);
};
