import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { failureOf } from '#libs/commands/failure.js';
import { log } from './log.js';
import { Problem, problemBody } from './problem.js';
import { badJson, internal, noRoute, notJson, recordAway, tooLarge } from './problems.js';
import { prefersEnglish } from './language.js';

/** Every error leaves as problem details, whoever threw it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    sendProblem(asProblem(error, request), request, response);
  }
}

export function sendProblem(problem: Problem, request: Request, response: Response): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (problem.more.retryAfter !== undefined) response.setHeader('Retry-After', String(problem.more.retryAfter));
  const body = problemBody(problem, prefersEnglish(request), String(response.getHeader('X-Request-Id') ?? ''));
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(body));
}

export function asProblem(error: unknown, request: Request): Problem {
  if (error instanceof Problem) return error;
  const parser = bodyParserProblem(error);
  if (parser) return parser;
  if (error instanceof HttpException) return ofStatus(error, request);
  if (failureOf(error) === 'unavailable') return recordAway();
  log.error({ err: error, method: request.method, path: request.path }, 'unexpected error');
  return internal();
}

/** Errors of express's body parser carry a `type`. */
function bodyParserProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('type' in error)) return null;
  switch (error.type) {
    case 'entity.too.large':
      return tooLarge(
        'limit' in error && typeof error.limit === 'number' ? `${Math.round(error.limit / 1_048_576)} MB` : '1 MB',
      );
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return badJson();
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return notJson();
    default:
      return null;
  }
}

function ofStatus(error: HttpException, request: Request): Problem {
  const status = error.getStatus();
  if (status === 404) return noRoute();
  if (status === 400) return badJson();
  if (status < 500) return new Problem(status, { code: `HTTP_${status}`, zh: '请求不正确。', en: error.message });
  log.error({ err: error, path: request.path }, 'unexpected error');
  return internal();
}
