import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openDoor, rebuild, REGISTRY, verify, type OpenDoor } from '#libs/commands/index.js';
import { inScope, issueList, workList } from '#libs/persistence/index.js';
import { asAdmin, freshDatabase, type TestDatabase } from '#test/support/postgres.js';
import { aRegistration, COORDINATOR, FIRST_STEPS, LIAISON, seedOfficers, TEAM_LEADER, walk } from './real-issue.js';

describe('a real issue on the record', () => {
  let database: TestDatabase;
  let open: OpenDoor;
  beforeAll(async () => {
    database = await freshDatabase();
    open = await openDoor(database.appUrl);
    await seedOfficers(open.database.pool);
  });
  afterAll(async () => {
    await open.database.close();
    await database.drop();
  });

  it('goes from discovery to its caseworkers, each step signed in the role of its action', async () => {
    const id = await walk(open.door);
    const events = await asAdmin<{ type: string; role: string }>(
      database.adminUrl,
      'SELECT type, role FROM event WHERE aggregate_id = $1 ORDER BY seq',
      [id],
    );
    expect(events.map((event) => `${event.type} by ${event.role}`)).toEqual([
      'registered by inspector',
      'classified by team-leader',
      'put-on-list by coordinator',
      'transfer-approved by city-approver',
      'transferred by coordinator',
      'received by liaison',
      'assigned by liaison',
    ]);
  });

  it('is seen by its district from the transfer on, on its lists and in its history', async () => {
    const id = await walk(open.door, FIRST_STEPS.slice(0, 3));
    const visible = (): Promise<number> =>
      inScope(
        open.database.pool,
        '500103',
        async (client) => (await client.query('SELECT 1 FROM event WHERE aggregate_id = $1', [id])).rowCount ?? 0,
      );
    expect(await visible()).toBe(0);
    const transfer = { type: 'transfer', letterNo: '渝环执移〔2026〕2号' };
    await open.door.submit(COORDINATOR, {
      aggregateType: 'issue',
      aggregateId: id,
      command: transfer,
      idempotencyKey: randomUUID(),
    });
    expect(await visible()).toBe(5);
    const work = await inScope(open.database.pool, '500103', (client) =>
      workList(client, { unit: '500103', roles: ['liaison'] }),
    );
    expect(work.items).toEqual([
      expect.objectContaining({ aggregateId: id, key: 'receive', group: 'due-soon', enterprise: '某汽修厂' }),
    ]);
    const found = await inScope(open.database.pool, '500103', (client) =>
      issueList(client, { q: '喷漆', where: { custody: 'transferred' } }),
    );
    expect(found.items.map((item) => item.id)).toEqual([id]);
  });

  it('tells the district by a notice in the same commit', async () => {
    const notices = await asAdmin(
      database.adminUrl,
      `SELECT DISTINCT kind, role, unit FROM notice WHERE kind = 'transferred' ORDER BY role`,
    );
    expect(notices).toEqual([
      { kind: 'transferred', role: 'district-approver', unit: '500103' },
      { kind: 'transferred', role: 'liaison', unit: '500103' },
    ]);
  });

  it('looks at the issue that it is merged into, in the same transaction', async () => {
    const [target, doubled] = [await walk(open.door, []), await walk(open.door, [])];
    const merge = (mergedInto: string) =>
      open.door.submit(TEAM_LEADER, {
        aggregateType: 'issue',
        aggregateId: doubled,
        command: { type: 'void', reason: '重复登记', mergedInto },
        idempotencyKey: randomUUID(),
      });
    expect(await merge(randomUUID())).toMatchObject({ kind: 'refused' });
    expect(await merge('not-an-id')).toMatchObject({ kind: 'refused' });
    expect(await merge(target)).toMatchObject({ kind: 'done', version: 2 });
  });

  it('takes account changes into account at the very next command', async () => {
    const register = (): Promise<unknown> =>
      open.door.submit(TEAM_LEADER, { aggregateType: 'issue', command: aRegistration(), idempotencyKey: randomUUID() });
    await open.database.pool.query(`UPDATE account SET certified = false WHERE id = 'officer-2'`);
    expect(await register()).toMatchObject({ kind: 'refused', refusal: { code: 'OFFICER_NOT_CERTIFIED' } });
    await open.database.pool.query(`UPDATE account SET certified = true WHERE id = 'officer-2'`);
    expect(await register()).toMatchObject({ kind: 'done' });
  });

  it('is refused to the district of another issue in the same words as one that does not exist', async () => {
    const id = await walk(open.door);
    const receive = (aggregateId: string) =>
      open.door.submit(
        { ...LIAISON, id: 'liaison-102', unit: '500102' },
        { aggregateType: 'issue', aggregateId, command: { type: 'receive' }, idempotencyKey: randomUUID() },
      );
    const [foreign, unknown] = [await receive(id), await receive(randomUUID())];
    expect({ ...foreign, aggregateId: null }).toEqual({ ...unknown, aggregateId: null });
  });

  it('verifies and needs no rebuilding after all that', async () => {
    expect(await verify(open.database.pool, REGISTRY)).toMatchObject({ ok: true, findings: [] });
    expect(await rebuild(open.database.pool, REGISTRY)).toMatchObject({ differences: 0 });
  });
});
