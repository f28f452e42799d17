import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Inject } from '@nestjs/common';
import { ACTION_CONTROLLERS } from './actions/index.js';
import { IssueActions } from './actions/issue-actions.js';
import { HealthController } from './health/health.controller.js';
import { OpenApi, OpenApiController } from './openapi/openapi.controller.js';
import { loginLimit } from './session/login-limit.js';
import { DOOR, POOL, SETTINGS, WORLD, type Parts } from './parts.js';
import { READ_CONTROLLERS } from './reads/index.js';
import { SessionController } from './session/session.controller.js';
import { SessionGuard } from './session/session.guard.js';
import { Sessions } from './session/sessions.js';
import type { ApiSettings } from './settings.js';

@Module({})
export class ApiModule implements NestModule {
  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  static around({ pool, door, world, settings }: Parts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [HealthController, OpenApiController, SessionController, ...ACTION_CONTROLLERS, ...READ_CONTROLLERS],
      providers: [
        { provide: POOL, useValue: pool },
        { provide: DOOR, useValue: door },
        { provide: WORLD, useValue: world },
        { provide: SETTINGS, useValue: settings },
        { provide: Sessions, useValue: new Sessions(pool, settings) },
        { provide: APP_GUARD, useClass: SessionGuard },
        IssueActions,
        OpenApi,
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(loginLimit(this.settings.loginFailuresPerAddress)).forRoutes(SessionController);
  }
}
