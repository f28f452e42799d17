/** A setting is missing or wrong; the sentence names it. The CLI shows it and ends with code 2. */
export class SettingsError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'SettingsError';
  }
}

export interface Settings {
  readonly production: boolean;
  /** The application's role. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Address of the Temporal Web UI for operators, or null. */
  readonly temporalUiUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly sessionSecret: string;
  /** May the clock be moved here? Never in production. */
  readonly drill: boolean;
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type Environment = Readonly<Record<string, string | undefined>>;

const DEVELOPMENT_SECRET = 'development-secret-of-huandu-not-for-production';

/**
 * All settings of a server process from the environment, checked at once.
 * @throws SettingsError naming every setting that is missing or wrong
 */
export function loadSettings(env: Environment = process.env): Settings {
  const production = env['NODE_ENV'] === 'production';
  const wrong: string[] = [];
  const text = (name: string, fallback: string | null): string => {
    const value = env[name] ?? fallback;
    if (value === null || value === '') wrong.push(name);
    return value ?? '';
  };
  const settings: Settings = {
    production,
    databaseUrl: text('DATABASE_URL', null),
    temporalAddress: text('TEMPORAL_ADDRESS', production ? null : '127.0.0.1:7233'),
    temporalNamespace: text('TEMPORAL_NAMESPACE', 'default'),
    temporalUiUrl: env['TEMPORAL_UI_URL'] ?? null,
    host: text('HOST', '127.0.0.1'),
    port: Number(text('PORT', '3000')),
    sessionSecret: text('SESSION_SECRET', production ? null : DEVELOPMENT_SECRET),
    drill: env['HUANDU_DRILL'] === 'on',
    logLevel: LOG_LEVELS.find((level) => level === (env['LOG_LEVEL'] ?? 'info')) ?? 'info',
  };
  if (!Number.isInteger(settings.port) || settings.port < 0 || settings.port > 65_535) wrong.push('PORT');
  if (settings.databaseUrl !== '' && !isPostgresUrl(settings.databaseUrl)) wrong.push('DATABASE_URL');
  if (production && (settings.sessionSecret === DEVELOPMENT_SECRET || settings.sessionSecret.length < 32))
    wrong.push('SESSION_SECRET');
  if (production && settings.drill) wrong.push('HUANDU_DRILL');
  if (wrong.length > 0) throw settingsError([...new Set(wrong)]);
  return settings;
}

/** One URL of a PostgreSQL database, for commands that need no more. */
export function databaseUrl(name: 'DATABASE_URL' | 'DATABASE_ADMIN_URL', env: Environment = process.env): string {
  const value = env[name] ?? '';
  if (!isPostgresUrl(value)) throw settingsError([name]);
  return value;
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);
}

const settingsError = (names: readonly string[]): SettingsError =>
  new SettingsError(
    `请检查环境变量 ${names.join('、')}（缺失或有误）`,
    `check the environment: ${names.join(', ')} missing or wrong`,
  );
