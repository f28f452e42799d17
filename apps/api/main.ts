import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { openDoor, type OpenDoor } from '#libs/commands/index.js';
import { createApp } from './create-app.js';
import { log } from './http/log.js';
import { settingsFrom, type ApiSettings } from './settings.js';

const WEB = fileURLToPath(new URL('../../../apps/web/dist', import.meta.url));

/** Tries for as long as it takes: the database may start later than the API. */
async function connected({ databaseUrl, poolSize }: ApiSettings, stopped: () => boolean): Promise<OpenDoor | null> {
  for (let wait = 250; !stopped(); wait = Math.min(wait * 2, 5_000)) {
    try {
      return await openDoor(databaseUrl, { poolSize, name: 'huandu-api' });
    } catch (error) {
      log.warn({ err: error }, 'the database does not answer yet');
      await pause(wait);
    }
  }
  return null;
}

let stopping = false;
let close: (() => Promise<void>) | null = null;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stopping = true;
    log.info({ signal }, 'stopping');
    void (close?.() ?? Promise.resolve()).finally(() => process.exit(0));
  });
}

const settings = settingsFrom(process.env, existsSync(WEB) ? WEB : null);
const open = await connected(settings, () => stopping);
if (open !== null) {
  const app = await createApp({ pool: open.database.pool, door: open.door, world: open.world, settings });
  const server = await app.listen(settings.port, settings.host);
  server.keepAliveTimeout = 65_000;
  close = async () => {
    server.closeIdleConnections();
    await app.close();
    await open.database.close();
  };
  log.info({ host: settings.host, port: settings.port, drill: settings.drill }, 'listening');
}
