export { createLogger, type Logger } from './logger.js';
export { NestLogger } from './nest-logger.js';
export {
  databaseUrl,
  loadSettings,
  LOG_LEVELS,
  SettingsError,
  type Environment,
  type LogLevel,
  type Settings,
} from './settings.js';
