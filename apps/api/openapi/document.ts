import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI document of the running application; what `docs/openapi.json` holds. */
export function documentOf(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('环督 Huandu')
    .setDescription(
      '生态环境执法闭环督办 · Closed-loop supervision of ecological-environment enforcement. Errors are application/problem+json; ' +
        'requests that change something carry the header X-Huandu.',
    )
    .setVersion('0.1.0')
    .addCookieAuth('huandu_session')
    .build();
  return SwaggerModule.createDocument(app, head);
}
