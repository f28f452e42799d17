import { Client, Connection } from '@temporalio/client';
import type { TemporalSettings } from './settings.js';

export interface OpenTemporal {
  readonly client: Client;
  close(): Promise<void>;
}

/** A client that connects at its first call, and again by itself after an outage. */
export function openTemporal({ address, namespace, apiKey, tls }: TemporalSettings): OpenTemporal {
  const connection = Connection.lazy({ address, tls, ...(apiKey ? { apiKey } : {}), connectTimeout: '5s' });
  return { client: new Client({ connection, namespace }), close: () => connection.close() };
}
