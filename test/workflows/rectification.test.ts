import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueWorkflowId } from '#libs/contracts/index.js';
import { replayed } from '../support/histories.js';
import {
  anOrderedIssue,
  aTransferredIssue,
  aVerifiedIssue,
  declareAndVerify,
  events,
  eventsWith,
  lapses,
  legalDay,
  runningClocks,
} from '../support/journey.js';
import { DAY, eventually, openProcessHouse, PEOPLE, processOf, type ProcessHouse } from '../support/process.js';

describe('rectification over time', () => {
  let house: ProcessHouse;
  beforeAll(async () => {
    house = await openProcessHouse();
  }, 120_000);
  afterAll(() => house.close());

  it('that is late is proposed for the inspection problem list once (L1); a late feedback alone is not', async () => {
    const id = await anOrderedIssue(house);
    const silent = await aTransferredIssue(house);
    await house.act(PEOPLE.caseworker, 'rectify-immediately', id);
    const { rectification = 0, feedback = 0 } = await runningClocks(house, id);
    await house.moveTo(Math.max(rectification, feedback) + DAY);
    const seen = await eventsWith(house, id, 'listing-proposed');
    expect(lapses(seen, 'rectification')).toMatchObject([{ legalDate: legalDay(rectification) }]);
    expect(seen.filter((e) => e.type === 'listing-proposed')).toMatchObject([
      { actor: 'system', facts: { trigger: 'L1' } },
    ]);
    const other = await eventually(
      () => events(house, silent),
      (all) => lapses(all, 'feedback').length === 1,
    );
    expect(other.filter((e) => e.type === 'listing-proposed')).toEqual([]);
    await replayed(house, id, 'issue.rectification-late');
  });

  it('that fails the look-back is proposed for the list (L2)', async () => {
    const id = await aVerifiedIssue(house, { complained: true });
    const drawn = await eventsWith(house, id, 'look-back-drawn');
    expect(drawn.at(-1)).toMatchObject({ actor: 'system', facts: { drawn: true, mandatory: ['complained'] } });
    await house.act(PEOPLE.reviewer, 'fail-look-back', id, {
      failure: 'not-real',
      finding: '现场仍未覆盖',
      evidence: ['照片'],
    });
    const seen = await eventsWith(house, id, 'listing-proposed');
    expect(seen.filter((e) => e.type === 'listing-proposed')).toMatchObject([{ facts: { trigger: 'L2' } }]);
    await replayed(house, id, 'issue.look-back-failed');
  });

  it('that was not drawn passes when the window ends', async () => {
    const id = await undrawn(house);
    const { 'look-back': end = 0 } = await runningClocks(house, id);
    await house.moveTo(end + 60_000);
    const seen = await eventsWith(house, id, 'look-back-not-drawn');
    expect(seen.filter((e) => e.type === 'look-back-not-drawn')).toHaveLength(1);
    await replayed(house, id, 'issue.look-back-undrawn');
  });

  it('is not extended by silence: an undecided request lapses and is reported', async () => {
    const id = await anOrderedIssue(house);
    await house.act(PEOPLE.districtApprover, 'ask-extension', id, { clock: 'feedback', days: 10, reason: '设备采购' });
    const { feedback, 'extension-decision': decision = 0 } = await runningClocks(house, id);
    await house.moveTo(decision + 60_000);
    const seen = await eventsWith(house, id, 'extension-lapsed');
    expect(seen.filter((e) => e.type === 'extension-lapsed')).toMatchObject([
      { facts: { legalDate: legalDay(decision) } },
    ]);
    expect((await runningClocks(house, id))['feedback']).toBe(feedback);
  });

  it('ends its process at sign-off, and begins it again when the issue is reopened', async () => {
    const id = await anOrderedIssue(house);
    await house.act(PEOPLE.caseworker, 'rectify-immediately', id);
    await declareAndVerify(house, id);
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
    await house.act(PEOPLE.coordinator, 'accept-feedback', id);
    await eventsWith(house, id, 'look-back-drawn');
    await house.act(PEOPLE.reviewer, 'pass-look-back', id, { finding: '整改到位', evidence: ['照片'] });
    await house.act(PEOPLE.districtApprover, 'propose-closure', id, { summary: '整改完成' });
    await house.act(PEOPLE.coordinator, 'close', id, { opinion: '同意销号' });
    const handle = house.temporal.workflow.getHandle(issueWorkflowId(id));
    await eventually(
      () => handle.describe().catch(() => null),
      (seen) => seen?.status.name === 'COMPLETED',
    );
    await replayed(house, id, 'issue.signed-off');
    await house.act(PEOPLE.reviewer, 'reopen', id, { ground: 'rebound', reason: '料场再次裸露' });
    await eventually(
      () => handle.describe(),
      ({ status }) => status.name === 'RUNNING',
    );
    await eventually(
      () => processOf(house, id),
      (now) => now?.known?.view.tracks.closure === 'reopened',
    );
  });

  it('of a merged issue goes on in its target, which takes over the evidence', async () => {
    const target = await aTransferredIssue(house);
    const source = await aTransferredIssue(house, { evidence: ['监测报告 1 份'] });
    await house.act(PEOPLE.coordinator, 'void', source, { reason: '重复登记', mergedInto: target });
    const seen = await eventsWith(house, target, 'evidence-absorbed');
    expect(seen.filter((e) => e.type === 'evidence-absorbed')).toMatchObject([
      { facts: { evidence: ['监测报告 1 份'] } },
    ]);
    await eventually(
      () =>
        house.temporal.workflow
          .getHandle(issueWorkflowId(source))
          .describe()
          .catch(() => null),
      (now) => now?.status.name === 'COMPLETED',
    );
    await replayed(house, source, 'issue.merged');
  });
});

/** Three in ten are drawn by a fixed draw of the id: try issues until one is not. */
async function undrawn(house: ProcessHouse): Promise<string> {
  for (let tries = 0; tries < 30; tries += 1) {
    const id = await aVerifiedIssue(house);
    const seen = await eventsWith(house, id, 'look-back-drawn');
    if (seen.at(-1)?.facts['drawn'] === false) return id;
  }
  throw new Error('thirty issues were all drawn');
}
