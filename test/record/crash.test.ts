import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify, type Outcome, type SubmitRequest } from '#libs/commands/index.js';
import { inScope } from '#libs/persistence/index.js';
import { ownServer, type OwnServer } from '#test/support/postgres.js';
import { CITY } from './counting.js';
import { anIssue, ask, done, openHouse, REGISTRY, type House } from './house.js';

describe('the record when PostgreSQL is killed', () => {
  let server: OwnServer;
  let house: House;
  beforeAll(async () => {
    server = await ownServer();
    house = await openHouse(server);
  });
  afterAll(async () => {
    await house.close();
    await server.stop();
  });

  it('keeps every acknowledged action, does none twice, says "unavailable" meanwhile and comes back by itself', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => anIssue(house.door, '500103')));
    const sent: { request: SubmitRequest; outcome: Outcome }[] = [];
    let stop = false;
    const client = async (id: string): Promise<void> => {
      for (let i = 0; !stop; i += 1) {
        const request = ask({ type: 'note', text: `${i}` }, id);
        sent.push({ request, outcome: await house.door.submit(CITY, request) });
      }
    };
    const clients = ids.map(client);
    const until = async (condition: () => boolean): Promise<void> => {
      while (!condition()) await new Promise((resolve) => setImmediate(resolve));
    };
    const count = (kind: Outcome['kind']): number => sent.filter(({ outcome }) => outcome.kind === kind).length;
    for (let kills = 0; kills < 3; kills += 1) {
      const before = count('done');
      await until(() => count('done') > before + 100);
      const unavailable = count('unavailable');
      await server.kill();
      await until(() => count('unavailable') > unavailable);
      await server.restart();
    }
    const before = count('done');
    await until(() => count('done') > before + 100);
    stop = true;
    await Promise.all(clients);

    expect(count('done') + count('unavailable')).toBe(sent.length);
    const { rows } = await inScope(house.app.pool, '*', (client) =>
      client.query<{ key: string; n: number }>(
        'SELECT command_id AS key, count(*)::int AS n FROM event GROUP BY command_id',
      ),
    );
    const times = new Map(rows.map(({ key, n }) => [key, n]));
    for (const { request, outcome } of sent) {
      const applied = times.get(request.idempotencyKey) ?? 0;
      if (outcome.kind === 'done') expect(applied).toBe(1);
      else {
        expect(applied).toBeLessThanOrEqual(1);
        // The same key tells what became of it, and has one effect in all.
        expect(done(await house.door.submit(CITY, request)).replayed).toBe(applied === 1);
      }
    }
    expect(await verify(house.app.pool, REGISTRY)).toMatchObject({ ok: true });
  });
});
