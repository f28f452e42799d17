import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { asText, openApiDocument } from '#apps/api/openapi/offline.js';
import { COMMANDS } from '#libs/domain/issue/index.js';

let document: OpenAPIObject;
beforeAll(async () => {
  document = await openApiDocument();
});

const forPeople = COMMANDS.filter(({ by }) => by.some((role) => role !== 'system'));
const pathOf = (type: string, creates: boolean): string =>
  creates ? '/api/issues' : `/api/issues/{id}/actions/${type}`;

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function schemaOf(path: string): Schema | undefined {
  const body = document.paths[path]?.post?.requestBody as { content: Record<string, { schema: Schema }> } | undefined;
  const ref = body?.content['application/json']?.schema.$ref?.split('/').at(-1);
  return ref === undefined ? undefined : (document.components?.schemas?.[ref] as Schema | undefined);
}

describe('the routes', () => {
  it.each(forPeople.map(({ type, creates, zh, en }) => [type, creates === true, zh, en] as const))(
    'offer %s with a form in both languages',
    (type, creates, zh, en) => {
      const path = pathOf(type, creates);
      expect(document.paths[path]?.post?.summary).toBe(`${zh} · ${en}`);
      expect(/[\u4e00-\u9fff]/u.test(zh)).toBe(true);
      const schema = schemaOf(path);
      expect(schema).toBeDefined();
      for (const [name, property] of Object.entries(schema?.properties ?? {})) {
        expect({ name, zh: property['x-zh'], en: property['title'] }).toEqual({
          name,
          zh: expect.stringMatching(/[\u4e00-\u9fff]/u),
          en: expect.stringMatching(/^[A-Z][\x20-\x7e]+$/),
        });
        expect(property['x-widget']).toBeDefined();
        expect(property['example']).toBeDefined();
      }
    },
  );

  it('offer no action that the rules do not know, and none of the process’s own', () => {
    const offered = Object.keys(document.paths).filter((path) => path.includes('/actions/'));
    const known = forPeople.filter(({ creates }) => !creates).map(({ type }) => pathOf(type, false));
    expect([...offered].sort()).toEqual([...known].sort());
  });

  it('are written down in docs/openapi.json as they are (npm run api:sync)', () => {
    expect(readFileSync('docs/openapi.json', 'utf8')).toBe(asText(document));
  });
});
