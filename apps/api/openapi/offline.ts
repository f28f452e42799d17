import type { OpenAPIObject } from '@nestjs/swagger';
import pg from 'pg';
import { CommandDoor, REGISTRY, RELEASED } from '#libs/commands/index.js';
import { DirectoryWorld } from '#libs/persistence/index.js';
import { createApp } from '../create-app.js';
import { settingsFrom } from '../settings.js';
import { documentOf } from './document.js';

/** The OpenAPI document without a server or a database: the routes tell it all. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const world = new DirectoryWorld(pool, RELEASED);
  const door = new CommandDoor(pool, REGISTRY, world);
  const settings = settingsFrom({ DATABASE_URL: databaseUrl }, null);
  const app = await createApp({ pool, door, world, settings });
  try {
    return documentOf(app);
  } finally {
    await app.close();
    await pool.end();
  }
}

/** As it is committed: pretty, keys in the order of the routes, a newline at the end. */
export const asText = (document: OpenAPIObject): string => `${JSON.stringify(document, null, 2)}\n`;
