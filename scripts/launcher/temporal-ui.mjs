import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Temporal Web UI as a part; telemetry-free, bound to this machine.
 * @param {{ binary: string, dataDir: string, logDir: string, port: number, temporalAddress: string, namespace: string }} options
 * @returns {import('./part.mjs').PartPlan}
 */
export function temporalUiPart({ binary, dataDir, logDir, port, temporalAddress, namespace }) {
  const folder = join(dataDir, 'temporal', 'ui');
  mkdirSync(folder, { recursive: true });
  const settings = {
    temporalGrpcAddress: temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: namespace,
    disableNewsFetch: true,
    hideLogs: true,
  };
  writeFileSync(
    join(folder, 'development.yaml'),
    Object.entries(settings)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  );
  return {
    name: 'temporal-ui',
    port,
    log: join(logDir, 'temporal-ui.log'),
    graceMs: 1_500,
    command: () => ({
      file: binary,
      args: ['--root', folder, '--config', '.', '--env', 'development', 'start'],
      env: process.env,
      cwd: folder,
    }),
    ready: () => answersHttp(`http://127.0.0.1:${port}/`),
  };
}

/** Whether an address answers with a good status. */
export async function answersHttp(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
