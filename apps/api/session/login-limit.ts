import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '../http/problem.js';
import { sendProblem } from '../http/problem.filter.js';

/** Failed logins per address within five minutes; successful ones do not count. */
export const loginLimit = (limit: number): RequestHandler =>
  rateLimit({
    windowMs: 300_000,
    limit,
    skip: (request) => request.method !== 'POST',
    skipSuccessfulRequests: true,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (request, response) =>
      sendProblem(
        new Problem(
          429,
          {
            code: 'TOO_MANY_LOGINS',
            zh: '登录尝试过于频繁，请五分钟后再试。',
            en: 'Too many attempts; try again in five minutes.',
          },
          { retryAfter: 300 },
        ),
        request,
        response,
      ),
  });
