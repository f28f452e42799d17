import {
  Injectable,
  SetMetadata,
  createParamDecorator,
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Role } from '#libs/domain/kernel/roles.js';
import { loginRequired, roleNotAllowed } from '../http/problems.js';
import type { Account } from './account.js';
import { tokenOf } from './cookie.js';
import { Sessions, type OpenSession } from './sessions.js';

const PUBLIC = 'huandu:public';
const ROLES_KEY = 'huandu:roles';

/** No login needed. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
/** One of these roles is needed. Actions on issues do not use it: their rules decide. */
export const ForRoles = (...roles: Role[]): CustomDecorator => SetMetadata(ROLES_KEY, roles);

type WithSession = Request & { huandu?: OpenSession };

/** Everything but what is marked `@Public()` needs a session. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const where = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, where) === true) return true;
    const request = context.switchToHttp().getRequest<WithSession>();
    const token = tokenOf(request);
    const session = token === null ? null : await this.sessions.find(token);
    if (session === null) throw loginRequired();
    request.huandu = session;
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_KEY, where);
    if (roles !== undefined && !roles.some((role) => session.account.roles.includes(role))) throw roleNotAllowed();
    return true;
  }
}

/** The session of the request; only behind the guard. */
export function sessionOf(request: Request): OpenSession {
  const session = (request as WithSession).huandu;
  if (session === undefined) throw loginRequired();
  return session;
}

/** Parameter: who is logged in. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext): Account => sessionOf(context.switchToHttp().getRequest<Request>()).account,
);
