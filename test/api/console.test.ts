import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from './house.js';

let house: House;
let webFolder: string;
beforeAll(async () => {
  webFolder = mkdtempSync(join(tmpdir(), 'huandu-web-'));
  mkdirSync(join(webFolder, 'assets'));
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>环督</title>');
  writeFileSync(join(webFolder, 'assets', 'index-1a2b3c.js'), 'export {};');
  house = await House.open({ webFolder });
});
afterAll(async () => {
  await house.close();
  rmSync(webFolder, { recursive: true });
});

describe('the console', () => {
  it.each(['/', '/issues/3f0e8f0a-9a53-4a8e-8a37-2f0f4f3f9a10', '/batches'])(
    'is served at %s, never from a cache',
    async (path) => {
      const answer = await house.as(null, 'GET', path);
      expect(answer).toMatchObject({ status: 200, body: { text: expect.stringContaining('环督') } });
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    },
  );

  it('keeps hashed files for ever, and answers problems for what is not there', async () => {
    const file = await house.as(null, 'GET', '/assets/index-1a2b3c.js');
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await house.as(null, 'GET', '/assets/index-gone.js')).toMatchObject({
      status: 404,
      body: { code: 'NO_ROUTE' },
    });
    expect(await house.as(null, 'GET', '/..%2f..%2fpackage.json')).toMatchObject({ status: 404 });
    expect(await house.as(null, 'GET', '/api/nothing')).toMatchObject({ status: 404, body: { code: 'NO_ROUTE' } });
  });

  it('finds the description of the API', async () => {
    expect((await house.as(null, 'GET', '/api/openapi.json')).body).toMatchObject({
      openapi: '3.0.0',
      info: { title: '环督 Huandu' },
    });
  });
});
