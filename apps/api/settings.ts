import { loadSettings } from '#libs/platform/index.js';

/** Everything that may be set from outside, checked at start. */
export interface ApiSettings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly temporalUiUrl: string | null;
  readonly temporalAddress: string | null;
  readonly temporalNamespace: string;
  /** Drills are never possible in production, whatever else is set. */
  readonly drill: boolean;
  readonly secureCookie: boolean;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  /** Failed logins per address and five minutes before 429. */
  readonly loginFailuresPerAddress: number;
  /** Number of proxies in front, for the client's address. */
  readonly proxies: number;
  readonly poolSize: number;
  /** Folder of the built console, or null when there is none. */
  readonly webFolder: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

function whole(env: Env, name: string, fallback: number, min = 0): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < min)
    throw new Error(`${name} must be a whole number from ${min}, not "${text}"`);
  return value;
}

/** Reads the environment; an error names the setting. */
export function settingsFrom(env: Env, webFolder: string | null): ApiSettings {
  const { production, databaseUrl, temporalAddress, temporalNamespace, temporalUiUrl, host, port, drill } =
    loadSettings(env);
  return {
    host,
    port,
    databaseUrl,
    temporalUiUrl: temporalUiUrl || null,
    temporalAddress,
    temporalNamespace,
    drill: drill && !production,
    secureCookie: (env['COOKIE_SECURE'] ?? (production ? 'on' : 'off')) === 'on',
    idleMinutes: whole(env, 'SESSION_IDLE_MINUTES', 60, 1),
    absoluteHours: whole(env, 'SESSION_HOURS', 12, 1),
    loginFailuresPerAddress: whole(env, 'LOGIN_FAILURES_PER_ADDRESS', 50, 1),
    proxies: whole(env, 'PROXIES', 0),
    poolSize: whole(env, 'DATABASE_POOL', 16, 2),
    webFolder,
  };
}
