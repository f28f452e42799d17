import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTransferredIssue, eventsWith, runningClocks } from '../support/journey.js';
import { DAY, openProcessHouse, type ProcessHouse } from '../support/process.js';

const RUNGS = ['T-5', 'T-3', 'T-1'];

describe('a transferred issue that nobody answers', () => {
  let house: ProcessHouse;
  beforeAll(async () => {
    house = await openProcessHouse();
  }, 120_000);
  afterAll(() => house.close());

  it('is deemed received, reminds in order, and turns late once, with the legal date, on day 16', async () => {
    const id = await aTransferredIssue(house);
    const { receipt = 0, feedback = 0 } = await runningClocks(house, id);
    await house.moveTo((await house.now()) + 20 * DAY);
    const events = await eventsWith(house, id, 'clock-lapsed');
    expect(events.filter((e) => e.type === 'deemed-received')).toMatchObject([
      { actor: 'system', facts: { legalDate: dayBefore(receipt) } },
    ]);
    expect(events.filter((e) => e.type === 'clock-lapsed')).toMatchObject([
      { facts: { key: 'feedback', legalDate: dayBefore(feedback) } },
    ]);
    const rungs = events.filter(
      (e) => e.type === 'rung-fired' && String((e.facts['rung'] as { clockId: string }).clockId).startsWith('feedback'),
    );
    expect(rungs.map((e) => (e.facts['rung'] as { rungId: string }).rungId).slice(0, 3)).toEqual(RUNGS);
  });
});

const dayBefore = (endsAt: number): string => new Date(endsAt + 8 * 3_600_000 - 1).toISOString().slice(0, 10);
