import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SERVER_VERSION, UI_VERSION } from '#scripts/launcher/temporal-server.mjs';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const file = new URL('../../../docker-compose.yml', import.meta.url);
const { services, volumes } = parse(readFileSync(file, 'utf8'), { merge: true }) as Compose;
const service = (name: string): Service => services[name] ?? {};

describe('docker-compose.yml', () => {
  it('describes the same system as npm start, with the same versions', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'api', 'worker']),
    );
    expect(service('postgres').image).toBe('postgres:18');
    expect(service('temporal').image).toBe(`temporalio/server:${SERVER_VERSION}`);
    expect(service('temporal-ui').image).toBe(`temporalio/ui:${UI_VERSION}`);
  });

  it('checks the health of everything that others wait for', () => {
    const waits = Object.values(services).flatMap((each) => Object.entries(each.depends_on ?? {}));
    expect(waits.length).toBeGreaterThan(6);
    for (const [name, { condition }] of waits) {
      expect(services).toHaveProperty(name);
      if (condition === 'service_healthy') expect(service(name).healthcheck?.test.length).toBeGreaterThan(1);
    }
    expect(service('api').healthcheck).toBeDefined();
    expect(service('worker').healthcheck).toBeDefined();
  });

  it('keeps data in named volumes and listens on this host only', () => {
    for (const { volumes: mounts = [], ports = [] } of Object.values(services)) {
      for (const mount of mounts) expect(volumes).toHaveProperty(String(mount.split(':')[0]));
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('gives the owner of the database to migrations only, and drill to nobody', () => {
    const owners = Object.keys(services).filter(
      (name) => service(name).environment?.['DATABASE_ADMIN_URL'] !== undefined,
    );
    expect(owners).toEqual(['migrate']);
    expect(Object.values(services).some((each) => each.environment?.['HUANDU_DRILL'] !== undefined)).toBe(false);
  });

  it('has no password of its own', () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/PASSWORD: (?!\$\{)/);
  });
});
