import { databaseUrl, LOG_LEVELS, type LogLevel } from '#libs/platform/index.js';
import { temporalSettings, type TemporalSettings } from '#libs/temporal/index.js';

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly temporal: TemporalSettings;
  /** Port of `GET /health` on 127.0.0.1, or null. */
  readonly healthPort: number | null;
  readonly logLevel: LogLevel;
  /** Events of history after which an issue continues as new; undefined: when the server suggests it. For tests. */
  readonly continueAfter: number | undefined;
}

/** @throws SettingsError naming what is missing */
export async function workerSettings(env: NodeJS.ProcessEnv = process.env): Promise<WorkerSettings> {
  const health = env['WORKER_HEALTH_PORT'] ?? env['HEALTH_PORT'];
  const continueAfter = Number(env['HUANDU_CONTINUE_AFTER']);
  return {
    databaseUrl: databaseUrl('DATABASE_URL', env),
    temporal: await temporalSettings(env),
    healthPort: health === undefined || health === '' ? null : Number(health),
    logLevel: LOG_LEVELS.find((level) => level === env['LOG_LEVEL']) ?? 'info',
    continueAfter: continueAfter > 0 ? continueAfter : undefined,
  };
}
