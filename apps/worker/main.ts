import { createLogger } from '#libs/platform/index.js';
import { serveHealth } from './health.js';
import { ProcessHost } from './process.js';
import { installRuntime } from './runtime.js';
import { workerSettings } from './settings.js';

const settings = await workerSettings();
const log = createLogger('worker', settings.logLevel);
installRuntime(log);
const host = new ProcessHost(settings, log);
const health = settings.healthPort === null ? null : serveHealth(settings.healthPort, () => host.health);

const stop = (signal: NodeJS.Signals): void => {
  log.info({ signal }, 'stopping');
  // Whatever hangs, the process is gone in time: all it did is in the record or will be done again.
  setTimeout(() => process.exit(1), 8_000).unref();
  void host.stop().then(() => {
    health?.close();
    log.info('stopped');
    process.exit(0);
  });
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await host.run();
