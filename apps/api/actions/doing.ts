import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { badVersion, keyRequired, notFound } from '../http/problems.js';
import { actorOf } from '../session/account.js';
import { sessionOf } from '../session/session.guard.js';
import { ACTION } from './act.decorator.js';

/** Who does what to which issue, under which key, having seen which version. */
export interface Doing {
  readonly actor: Actor;
  readonly action: string;
  /** Undefined for a new issue. */
  readonly issueId: string | undefined;
  readonly key: string;
  readonly version: number | undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id from the path; one that cannot be is as unknown as one that is not there. */
export function idOf(text: unknown): string {
  if (typeof text !== 'string' || !UUID.test(text)) throw notFound();
  return text.toLowerCase();
}

/** The `Idempotency-Key` of the request; it must be there. */
export function keyOf(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw keyRequired();
  return key;
}

/** `X-Version: 7` or `If-Match: "7"`; undefined when the client does not say. */
export function versionOf(request: Request): number | undefined {
  const text = request.headers['x-version'] ?? request.headers['if-match']?.replaceAll('"', '');
  if (text === undefined || text === '*') return undefined;
  const version = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (version < 1) throw badVersion();
  return version;
}

/** Parameter: the frame of an action, from session, path and headers. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Doing => {
  const request = context.switchToHttp().getRequest<Request>();
  const id = request.params['id'];
  return {
    actor: actorOf(sessionOf(request).account),
    action: Reflect.getMetadata(ACTION, context.getHandler()) as string,
    issueId: id === undefined ? undefined : idOf(id),
    key: keyOf(request),
    version: versionOf(request),
  };
});
