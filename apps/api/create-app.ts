import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module.js';
import { frontDoor, nothingHere } from './http/guards.js';
import { nestLog } from './http/nest-log.js';
import { documentOf } from './openapi/document.js';
import { OpenApi } from './openapi/openapi.controller.js';
import { consoleFiles } from './web/console.js';
import { BodyPipe } from './forms/body.pipe.js';
import { ProblemFilter } from './http/problem.filter.js';
import type { Parts } from './parts.js';

/** The whole API around its parts, not listening yet. The caller closes database and application. */
export async function createApp(parts: Parts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.around(parts), {
    bodyParser: false,
    logger: nestLog,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', parts.settings.proxies);
  app.use(...frontDoor());
  if (parts.settings.webFolder !== null) app.use(...consoleFiles(parts.settings.webFolder));
  app.use(nothingHere);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new BodyPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.get(OpenApi).make = () => documentOf(app);
  return app;
}
