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
  return withProblems(SwaggerModule.createDocument(app, head));
}

const SENTENCES = { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } } as const;
const text = { type: 'string' } as const;

/** RFC 9457, as every error is answered. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'detailZh', 'detailEn', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable, never renamed' },
    detail: text,
    detailZh: text,
    detailEn: text,
    article: text,
    remedy: SENTENCES,
    field: text,
    errors: { type: 'array', items: { ...SENTENCES, properties: { ...SENTENCES.properties, field: text } } },
    version: { type: 'integer', description: 'Current version, with 409' },
    requestId: text,
  },
};

/** Any request may be answered by a problem; it is written down once. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths))
    for (const operation of [path.get, path.post, path.delete])
      if (operation) operation.responses['default'] = { description: 'Problem details', content };
  return document;
}
