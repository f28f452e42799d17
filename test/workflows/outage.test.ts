import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { replayed } from '../support/histories.js';
import {
  anOrderedIssue,
  aTransferredIssue,
  events,
  lapses,
  legalDay,
  rungs,
  runningClocks,
} from '../support/journey.js';
import { DAY, eventually, openProcessHouse, PEOPLE, processOf, type ProcessHouse } from '../support/process.js';

const LADDER = ['T-5', 'T-3', 'T-1', 'T+1', 'T+3'];

/** R6, R7: the process stands still, the deadline does not; people work on. */
describe('across an outage', () => {
  let house: ProcessHouse;
  beforeAll(async () => {
    house = await openProcessHouse({ ownServers: true });
  }, 180_000);
  afterAll(() => house.close());

  const allDone = (id: string) =>
    eventually(
      () => events(house, id),
      (all) => rungs(all, 'feedback').length === 5,
      60_000,
    );

  it('of the workers, each rung and the lapse come once, in order, with the legal date', async () => {
    const id = await aTransferredIssue(house);
    const { feedback = 0 } = await runningClocks(house, id);
    await eventually(
      () => processOf(house, id),
      (seen) => seen !== null,
    );
    await house.stack.suspend('worker');
    await house.moveTo(feedback + 4 * DAY);
    await house.act(PEOPLE.liaison, 'receive', id);
    await house.stack.resume('worker');
    const seen = await allDone(id);
    expect(rungs(seen, 'feedback')).toEqual(LADDER);
    expect(lapses(seen, 'feedback')).toMatchObject([{ legalDate: legalDay(feedback) }]);
    expect(seen.filter((e) => e.type === 'deemed-received')).toEqual([]);
    await replayed(house, id, 'issue.workers-down');
  }, 120_000);

  it('of Temporal, people work on, and everything due is done once after its return', async () => {
    const known = await anOrderedIssue(house);
    const { feedback = 0 } = await runningClocks(house, known);
    await eventually(
      () => processOf(house, known),
      (seen) => seen !== null,
    );
    await house.stack.suspend('temporal');
    const fresh = await aTransferredIssue(house);
    await house.act(PEOPLE.caseworker, 'rectify-immediately', known);
    await house.moveTo(feedback + 4 * DAY);
    await house.act(PEOPLE.caseworker, 'report-progress', known, { progress: '过半' });
    await house.stack.resume('temporal');
    for (const id of [known, fresh]) {
      const seen = await allDone(id);
      expect(rungs(seen, 'feedback')).toEqual(LADDER);
      expect(lapses(seen, 'feedback')).toMatchObject([{ legalDate: legalDay(feedback) }]);
    }
    await eventually(
      () => house.sql<{ n: number }>('SELECT count(*)::int AS n FROM outbox'),
      ([row]) => row?.n === 0,
    );
    await replayed(house, known, 'issue.temporal-down');
  }, 120_000);

  it('of PostgreSQL, everything comes back by itself', async () => {
    const id = await aTransferredIssue(house);
    const { receipt = 0 } = await runningClocks(house, id);
    house.stack.kill('pg');
    await house.stack.waitHealthy('pg');
    await eventually(
      () =>
        house.moveTo(receipt + DAY).then(
          () => true,
          () => false,
        ),
      (moved) => moved,
    );
    await eventually(
      () => events(house, id),
      (all) => all.some((e) => e.type === 'deemed-received'),
      60_000,
    );
    expect((await events(house, id)).filter((e) => e.type === 'deemed-received')).toHaveLength(1);
  }, 120_000);
});
