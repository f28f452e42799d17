import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from '@temporalio/client';

/** Where Temporal is. The names are those of Temporal's own environment configuration. */
export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  readonly apiKey: string | undefined;
  readonly tls: Exclude<ConnectionOptions['tls'], undefined>;
}

/**
 * Reads TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TEMPORAL_TLS (`true`/`false`; on with a key or a
 * certificate), TEMPORAL_TLS_SERVER_CA_CERT_PATH, TEMPORAL_TLS_SERVER_NAME, TEMPORAL_TLS_CLIENT_CERT_PATH and _KEY_PATH.
 */
export async function temporalSettings(env: NodeJS.ProcessEnv = process.env): Promise<TemporalSettings> {
  const apiKey = env['TEMPORAL_API_KEY'] || undefined;
  return {
    address: env['TEMPORAL_ADDRESS'] || '127.0.0.1:7233',
    namespace: env['TEMPORAL_NAMESPACE'] || 'default',
    apiKey,
    tls: await tlsOf(env, apiKey !== undefined),
  };
}

async function tlsOf(env: NodeJS.ProcessEnv, byDefault: boolean): Promise<TemporalSettings['tls']> {
  const asked = env['TEMPORAL_TLS'];
  if (asked !== undefined && /^(false|0|off)$/i.test(asked)) return false;
  const file = async (name: string): Promise<Buffer | undefined> => (env[name] ? readFile(env[name]) : undefined);
  const [ca, crt, key] = await Promise.all([
    file('TEMPORAL_TLS_SERVER_CA_CERT_PATH'),
    file('TEMPORAL_TLS_CLIENT_CERT_PATH'),
    file('TEMPORAL_TLS_CLIENT_KEY_PATH'),
  ]);
  const serverName = env['TEMPORAL_TLS_SERVER_NAME'];
  if (!ca && !crt && !serverName) return byDefault || /^(true|1|on)$/i.test(asked ?? '');
  return {
    ...(ca ? { serverRootCACertificate: ca } : {}),
    ...(crt && key ? { clientCertPair: { crt, key } } : {}),
    ...(serverName ? { serverNameOverride: serverName } : {}),
  };
}
