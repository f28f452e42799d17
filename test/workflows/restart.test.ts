import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueWorkflowId } from '#libs/contracts/index.js';
import {
  anOrderedIssue,
  aRegisteredIssue,
  aTransferredIssue,
  events,
  eventsWith,
  runningClocks,
} from '../support/journey.js';
import { Sweeper } from '#libs/temporal/index.js';
import { eventually, openProcessHouse, processOf, type ProcessHouse } from '../support/process.js';

describe('workflows that are gone', () => {
  let house: ProcessHouse;
  beforeAll(async () => {
    house = await openProcessHouse();
  }, 120_000);
  afterAll(() => house.close());

  it('are started again from the record, with every clock armed as before', async () => {
    const ids = [await aRegisteredIssue(house), await aTransferredIssue(house), await anOrderedIssue(house)];
    const armed = (id: string) =>
      eventually(
        () => processOf(house, id),
        (seen) => seen?.known?.view.version === versions.get(id) && seen?.nextAt !== null,
      );
    const versions = new Map(
      (await house.sql<{ id: string; version: number }>('SELECT id, version FROM issue')).map(({ id, version }) => [
        id,
        version,
      ]),
    );
    const before = await Promise.all(ids.map(armed));
    const [kept = '', ...gone] = ids;
    for (const id of gone) await house.temporal.workflow.getHandle(issueWorkflowId(id)).terminate('lost');
    const { out } = await house.stack.cli(['restart-workflows', '--json']);
    expect(JSON.parse(out)).toEqual({ open: 3, restarted: 2 });
    const after = await Promise.all(
      ids.map((id) =>
        eventually(
          () => processOf(house, id),
          (seen) => seen !== null && seen.nextAt !== null,
        ),
      ),
    );
    expect(after.map((seen) => [seen?.nextAt, seen?.known?.view])).toEqual(
      before.map((seen) => [seen?.nextAt, seen?.known?.view]),
    );
    for (const id of gone) {
      // A terminated run still answers queries: wait for the new one.
      await eventually(
        async () => (await house.temporal.workflow.getHandle(issueWorkflowId(id)).describe()).status.name,
        (name) => name === 'RUNNING',
      );
    }
    const again = await house.stack.cli(['restart-workflows', '--all', '--json']);
    expect(JSON.parse(again.out)).toEqual({ open: 3, restarted: 3 });
    expect(await processOf(house, kept)).toMatchObject({ nextAt: before[0]?.nextAt });
  }, 60_000);

  it('are noticed by the clocks that are over without a word', async () => {
    const id = await aTransferredIssue(house);
    await eventually(
      () => processOf(house, id),
      (seen) => seen !== null,
    );
    await house.temporal.workflow.getHandle(issueWorkflowId(id)).terminate('lost');
    const { receipt = 0 } = await runningClocks(house, id);
    await house.moveSilently(receipt + 60_000);
    const sweeper = new Sweeper(house.database.pool);
    expect(await sweeper.sweep(1_000)).toBeGreaterThanOrEqual(1);
    await eventsWith(house, id, 'deemed-received');
    expect((await events(house, id)).filter((e) => e.type === 'deemed-received')).toHaveLength(1);
  }, 60_000);
});
