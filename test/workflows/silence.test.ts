import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueWorkflowId } from '#libs/contracts/index.js';
import { replayed } from '../support/histories.js';
import {
  anOrderedIssue,
  aTransferredIssue,
  eventsWith,
  events,
  lapses,
  legalDay,
  rungs,
  runningClocks,
} from '../support/journey.js';
import { DAY, eventually, openProcessHouse, PEOPLE, processOf, type ProcessHouse } from '../support/process.js';
import { fastForward } from '../support/time.js';

const LADDER = ['T-5', 'T-3', 'T-1', 'T+1', 'T+3'];

describe('an issue that nobody answers', () => {
  let house: ProcessHouse;
  beforeAll(async () => {
    house = await openProcessHouse();
  }, 120_000);
  afterAll(() => house.close());

  it('is deemed received, reminds in order, and turns late once on day 16, with legal dates', async () => {
    const id = await aTransferredIssue(house);
    const { receipt = 0, feedback = 0 } = await runningClocks(house, id);
    await house.moveTo(receipt + DAY);
    expect((await eventsWith(house, id, 'deemed-received')).filter((e) => e.type === 'deemed-received')).toMatchObject([
      { actor: 'system', facts: { legalDate: legalDay(receipt) } },
    ]);
    await house.moveTo(feedback - 60_000);
    await eventually(
      () => events(house, id),
      (seen) => rungs(seen, 'feedback').length === 3,
    );
    expect(lapses(await events(house, id), 'feedback')).toEqual([]);
    await house.moveTo(feedback + 4 * DAY);
    const seen = await eventually(
      () => events(house, id),
      (all) => rungs(all, 'feedback').length === 5,
    );
    expect(rungs(seen, 'feedback')).toEqual(LADDER);
    expect(lapses(seen, 'feedback')).toMatchObject([{ legalDate: legalDay(feedback) }]);
    await replayed(house, id, 'issue.silent-district');
  });

  it('is answered in time: no lapse, and the rungs after the answer stay silent', async () => {
    const id = await anOrderedIssue(house);
    const { feedback = 0 } = await runningClocks(house, id);
    await house.moveTo(feedback - 4 * DAY);
    await eventually(
      () => events(house, id),
      (seen) => rungs(seen, 'feedback').length === 1,
    );
    await house.act(PEOPLE.caseworker, 'decline-case', id, {
      reasonCode: 'minor',
      explanation: '情节轻微并及时改正',
      educated: true,
    });
    await house.act(PEOPLE.caseworker, 'prepare-feedback', id, {
      rectificationText: '已覆盖',
      penaltyText: '不予立案',
    });
    await house.act(PEOPLE.districtApprover, 'submit-feedback', id);
    const { 'feedback-review': review = 0 } = await runningClocks(house, id);
    await house.moveTo(Math.max(feedback, review) + DAY);
    const seen = await eventually(
      () => events(house, id),
      (all) => lapses(all, 'feedback-review').length === 1,
    );
    expect(rungs(seen, 'feedback')).toEqual(['T-5']);
    expect(lapses(seen, 'feedback')).toEqual([]);
    await replayed(house, id, 'issue.answered-in-time');
  });

  it('gets its lapse by the timer that fires, though the record’s clock was moved behind its back', async () => {
    const id = await aTransferredIssue(house);
    const { feedback = 0 } = await runningClocks(house, id);
    const handle = house.temporal.workflow.getHandle(issueWorkflowId(id));
    await eventually(
      () => processOf(house, id),
      (seen) => (seen?.nextAt ?? null) !== null,
    );
    await house.moveSilently(feedback + 1_000);
    await fastForward(house, id, 20 * DAY);
    const seen = await eventually(
      () => events(house, id),
      (all) => lapses(all, 'feedback').length === 1,
    );
    expect(lapses(seen, 'feedback')).toMatchObject([{ legalDate: legalDay(feedback) }]);
    expect(rungs(seen, 'feedback')).toEqual(LADDER.slice(0, 3));
    const { events: history } = await handle.fetchHistory();
    expect(history?.some((event) => event.timerFiredEventAttributes)).toBe(true);
    await replayed(house, id, 'issue.timer-fired');
  });

  it('asks the record when Temporal’s time runs ahead, learns the right time, and lapses nothing early', async () => {
    const id = await aTransferredIssue(house);
    const before = await eventually(
      () => processOf(house, id),
      (seen) => (seen?.nextAt ?? null) !== null,
    );
    await fastForward(house, id, 20 * DAY);
    const now = await eventually(
      () => processOf(house, id),
      (seen) => (seen?.known?.shiftMs ?? 0) < (before?.known?.shiftMs ?? 0) - DAY,
    );
    expect(now?.known?.view.version).toBe(before?.known?.view.version);
    expect(now?.nextAt).toBeGreaterThan(await house.now());
    await replayed(house, id, 'issue.clock-ahead');
  });
});
