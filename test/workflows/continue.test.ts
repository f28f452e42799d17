import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueWorkflowId } from '#libs/contracts/index.js';
import { replayed } from '../support/histories.js';
import { anOrderedIssue, events, lapses, rungs, runningClocks } from '../support/journey.js';
import { DAY, eventually, openProcessHouse, PEOPLE, processOf, type ProcessHouse } from '../support/process.js';

/** R14 in small: issues continue as new after a dozen events, while people go on acting. */
describe('an issue with a long life', () => {
  let house: ProcessHouse;
  beforeAll(async () => {
    house = await openProcessHouse({ env: { HUANDU_CONTINUE_AFTER: '14' } });
  }, 120_000);
  afterAll(() => house.close());

  it('loses and doubles nothing at the border between two runs', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => anOrderedIssue(house)));
    const firstRun = async (id: string): Promise<string | undefined> =>
      (await house.temporal.workflow.getHandle(issueWorkflowId(id)).describe()).runId;
    await Promise.all(
      ids.map((id) =>
        eventually(
          () => processOf(house, id),
          (seen) => seen !== null,
        ),
      ),
    );
    const runs = await Promise.all(ids.map(firstRun));
    await Promise.all(
      ids.map(async (id) => {
        await house.act(PEOPLE.caseworker, 'rectify-immediately', id);
        for (let round = 1; round <= 8; round += 1) {
          const { version } = await house.act(PEOPLE.caseworker, 'report-progress', id, { progress: `第 ${round} 次` });
          await house.act(PEOPLE.caseworker, 'report-progress', id, { progress: `第 ${round} 次，补充` });
          await eventually(
            () => processOf(house, id),
            (now) => (now?.known?.view.version ?? 0) >= version,
          );
        }
      }),
    );
    const { feedback = 0 } = await runningClocks(house, ids[0] ?? '');
    await house.moveTo(feedback - 2 * DAY);
    await house.moveTo(feedback + 4 * DAY);
    for (const [i, id] of ids.entries()) {
      const seen = await eventually(
        () => events(house, id),
        (all) => rungs(all, 'feedback').length === 5 && lapses(all, 'feedback').length > 0,
      );
      expect(rungs(seen, 'feedback')).toEqual(['T-5', 'T-3', 'T-1', 'T+1', 'T+3']);
      expect(lapses(seen, 'feedback')).toHaveLength(1);
      expect(lapses(seen, 'rectification')).toHaveLength(1);
      await eventually(
        () => processOf(house, id),
        (now) => now?.known?.view.version === seen.at(-1)?.seq,
      );
      expect(await firstRun(id)).not.toBe(runs[i]);
      await replayed(house, id, i === 0 ? 'issue.continued' : undefined);
    }
  }, 120_000);
});
