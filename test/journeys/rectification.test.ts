import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';
import type { DeskIssue } from '../support/desk-issue.js';

/** Plan 001, 三(二)三: put right, looked back at, listed when not, and signed off. */
describe('rectification and what happens when it fails', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({ from: '2024-06-03T09:00' });
  }, 120_000);
  afterAll(() => city.close());

  /** In hand, with a plan that ends on this day, and the feedback accepted. */
  async function planned(endDate: string, more: object = {}): Promise<DeskIssue> {
    const issue = await city.transferred('yuzhong', more);
    await issue.isInHand();
    await issue.does('caseworker1', 'set-rectification-plan', { endDate });
    await issue.does('caseworker1', 'start-rectification');
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'accept-feedback');
    return issue;
  }

  /** Declared, verified by the district, and drawn for the follow-up review. */
  async function verified(issue: DeskIssue): Promise<void> {
    await issue.does('caseworker1', 'declare-complete');
    await issue.does('caseworker1', 'district-verify');
    await issue.until(({ lookBackDrawn }) => lookBackDrawn === true);
  }

  it('late: proposed by L1, heard, listed with its score, raised, reported, reviewed, released, signed off by the approver', async () => {
    const issue = await planned('2024-06-24');
    await city.clock('2024-06-24T23:59');
    expect(await issue.page()).toMatchObject({ listing: { proposal: null } });
    await city.clock('2024-06-25T09:30');
    await issue.until(({ listing }) => (listing as { proposal: object | null }).proposal !== null);
    expect(await issue.events('clock-lapsed')).toMatchObject([
      { facts: { key: 'rectification', legalDate: '2024-06-24' } },
    ]);
    expect(await issue.events('listing-proposed')).toMatchObject([{ actor: 'system', facts: { trigger: 'L1' } }]);
    await issue.does('approver', 'comment-on-listing');
    await issue.does('supervisor', 'enter-list');
    expect(await issue.page()).toMatchObject({ light: 'violet', status: { code: 'on-list' } });
    await issue.does('leader', 'raise');
    await city.clock('2024-07-04T10:00');
    await issue.does('approver', 'report-raised');
    expect(await issue.refused('supervisor', 'release')).toMatchObject({ code: 'RECTIFICATION_NOT_DONE' });
    await verified(issue);
    await issue.does('reviewer', 'pass-look-back');
    await issue.does('supervisor', 'release');
    await issue.does('approver', 'propose-closure');
    expect(await issue.refused('coordinator', 'close')).toMatchObject({ code: 'CITY_APPROVER_REQUIRED' });
    await issue.does('city-approver', 'close');
    expect(await issue.page()).toMatchObject({
      status: { code: 'closed' },
      listing: { entryNo: '督察清单2024-1', scores: [{ centiPoints: 200, reversalOf: null }], raisedTo: '分管副局长' },
      breaches: [{ clockId: 'rectification#1', key: 'rectification', legalDate: '2024-06-24' }],
      tasks: [],
    });
    expect((await issue.page())['clocks']).not.toContainEqual(expect.objectContaining({ status: 'running' }));
  });

  it('declared complete at 23:58 of the last day: not late, and never proposed for the list', async () => {
    await city.clock('2024-07-08T09:00');
    const issue = await planned('2024-07-18');
    await city.clock('2024-07-18T23:58');
    await issue.does('caseworker1', 'declare-complete');
    await city.clock('2024-07-19T09:00');
    expect(await issue.events('clock-lapsed', 'listing-proposed')).toEqual([]);
  });

  it('the look-back fails: back to rework, proposed by L2, listed, and the deduction reversed on appeal stays readable', async () => {
    await city.clock('2024-08-05T09:00');
    const issue = await planned('2024-09-30', { complained: true, source: 'complaint' });
    await city.clock('2024-08-12T09:00');
    await verified(issue);
    await issue.does('reviewer', 'fail-look-back', { failure: 'not-real' });
    await issue.until(({ listing }) => (listing as { proposal: object | null }).proposal !== null);
    expect(await issue.page()).toMatchObject({
      listing: { proposal: { trigger: 'L2' } },
      tracks: { rectification: { state: 'rework' } },
      clocks: expect.arrayContaining([
        expect.objectContaining({ id: 'rectification#2', effective: '2024-09-30', status: 'running' }),
      ]),
    });
    await issue.does('approver', 'comment-on-listing');
    await issue.does('supervisor', 'enter-list');
    await issue.does('approver', 'contest-score');
    await issue.does('supervisor', 'decide-contest', { reverse: true });
    expect(await issue.page()).toMatchObject({
      listing: {
        scores: [
          { id: 'S1', centiPoints: 200 },
          { centiPoints: -200, reversalOf: 'S1' },
        ],
      },
    });
  });

  it('rebound after sign-off: open again, ordered again in a new round with its own clocks', async () => {
    await city.clock('2024-10-08T09:00');
    const issue = await planned('2024-10-31', { complained: true, source: 'complaint' });
    await verified(issue);
    await issue.does('reviewer', 'pass-look-back');
    await issue.does('approver', 'propose-closure');
    await issue.does('coordinator', 'close');
    await city.clock('2024-11-20T22:00');
    await issue.does('reviewer', 'fail-look-back', { failure: 'rebound', finding: '夜间停用设施。' });
    expect(await issue.page()).toMatchObject({
      open: true,
      status: { code: 'rebound' },
      tracks: { closure: { state: 'reopened' } },
    });
    await issue.until(({ listing }) => (listing as { proposal: object | null }).proposal !== null);
    await issue.does('caseworker1', 'order-again');
    await issue.does('caseworker1', 'rectify-immediately');
    const page = await issue.page();
    expect(page).toMatchObject({ round: 2 });
    expect(page['clocks']).toContainEqual(
      expect.objectContaining({
        id: 'rectification#2',
        rule: 'K9i',
        start: '2024-11-20',
        effective: '2024-11-23', // a Saturday: K9i does not roll
        status: 'running',
      }),
    );
  });

  it('serious: the city punishes, the district rectifies, the approver signs off', async () => {
    await city.clock('2024-12-02T09:00');
    const issue = await city.found('yuzhong', { contentKinds: ['1'] });
    await issue.does('team-leader', 'classify', { severity: 'serious', competence: 'city' });
    await issue.does('team-leader', 'handle-directly');
    await issue.does('team-leader', 'file-case');
    await issue.does('city-approver', 'approve-transfer');
    await issue.does('coordinator', 'transfer');
    await issue.does('liaison', 'receive');
    await issue.does('liaison', 'assign');
    expect(await issue.refused('caseworker1', 'conclude-case')).toMatchObject({ code: 'CITY_PENALISES' });
    await issue.does('caseworker1', 'order-correction');
    await issue.does('caseworker1', 'rectify-immediately');
    expect(await issue.refused('approver', 'submit-feedback')).toMatchObject({ code: 'FEEDBACK_CONTRADICTS' });
    await issue.does('approver', 'submit-feedback', { penaltyText: '由市级检查组立案查处。' });
    await issue.does('coordinator', 'accept-feedback');
    await verified(issue);
    await issue.does('reviewer', 'pass-look-back');
    expect(await issue.refused('approver', 'propose-closure')).toMatchObject({ code: 'OBLIGATIONS_OPEN' });
    await issue.does('team-leader', 'conclude-case');
    await issue.does('approver', 'propose-closure');
    await issue.does('city-approver', 'close');
    expect(await issue.page()).toMatchObject({
      open: false,
      penalty: { fineFen: 2_000_000 },
      transfer: { rectificationOnly: true },
    });
  });

  it('not drawn for the look-back: passes by itself when the window ends', async () => {
    await city.clock('2025-01-06T09:00');
    const issues: DeskIssue[] = [];
    for (let drawn: unknown = true; drawn === true;) {
      const issue = await planned('2025-02-28');
      await issue.does('caseworker1', 'declare-complete');
      await issue.does('caseworker1', 'district-verify');
      drawn = (await issue.until(({ lookBackDrawn }) => lookBackDrawn !== null))['lookBackDrawn'];
      issues.push(issue);
    }
    await city.clock('2025-02-20T09:00');
    const undrawn = issues.at(-1);
    expect(await undrawn?.page()).toMatchObject({ tracks: { rectification: { state: 'city-reviewed' } } });
    expect(await undrawn?.events('look-back-not-drawn')).toMatchObject([{ actor: 'system' }]);
  });
});
