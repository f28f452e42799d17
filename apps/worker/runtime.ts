import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Logger } from '#libs/platform/index.js';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** Temporal's own messages into our JSON lines; its chatter only when asked for. */
export function installRuntime(log: Logger): void {
  Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => log[LEVELS[level]]({ temporal: meta }, message)),
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: 'temporalio_client=off,temporalio_sdk_core=warn' } },
  });
}
