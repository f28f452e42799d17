import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';

/** Plan 001, 四(三): the district reports within fifteen days of the transfer. */
describe('fifteen days for an answer', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({ from: '2024-06-03T09:00' });
  }, 120_000);
  afterAll(() => city.close());

  it('answered in time: reported on day 10, accepted, no breach', async () => {
    const issue = await city.transferred('yuzhong');
    await issue.isInHand();
    await city.clock('2024-06-13T10:00');
    await issue.does('caseworker1', 'prepare-feedback');
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'accept-feedback');
    expect(await issue.page()).toMatchObject({
      tracks: { feedback: { state: 'accepted' } },
      submissions: [{ daysLate: 0, outcome: 'accepted' }],
      breaches: [],
    });
  });

  it('late: red on day 16, the ladder climbed, the breach on record with its legal date, and no list for that alone', async () => {
    await city.clock('2024-06-20T09:00');
    const issue = await city.transferred('yuzhong');
    await issue.isInHand();
    expect(await issue.page()).toMatchObject({ light: 'green' });
    await city.clock('2024-07-05T23:58');
    expect(await issue.page()).toMatchObject({ light: 'yellow', breaches: [] });
    await city.jump('2024-07-06T00:00');
    expect(await issue.page()).toMatchObject({ light: 'red' });
    await city.settled();
    await city.clock('2024-07-10T09:00');
    expect(await issue.rungs('feedback#1')).toEqual(['T-5', 'T-3', 'T-1', 'T+1', 'T+3']);
    expect(await issue.page()).toMatchObject({
      light: 'red',
      breaches: expect.arrayContaining([{ clockId: 'feedback#1', key: 'feedback', legalDate: '2024-07-05' }]),
      listing: { proposal: null, scores: [] },
    });
    expect(await issue.refused('supervisor', 'propose-listing')).toMatchObject({ code: 'NO_LISTING_GROUND' });
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'accept-feedback');
    expect(await issue.page()).toMatchObject({ submissions: [{ daysLate: 5, outcome: 'accepted' }] });
  });

  it('returned twice and accepted on day 20: the first answer, on day 10, is the one that is measured', async () => {
    await city.clock('2024-07-15T09:00');
    const issue = await city.transferred('yuzhong');
    await issue.isInHand();
    await city.clock('2024-07-25T10:00');
    await issue.does('approver', 'submit-feedback');
    await city.clock('2024-07-26T10:00');
    await issue.does('coordinator', 'return-feedback');
    await city.clock('2024-07-30T10:00');
    await issue.does('approver', 'submit-feedback');
    await city.clock('2024-08-01T10:00');
    await issue.does('coordinator', 'return-feedback', { reasons: ['contradiction'] });
    await city.clock('2024-08-04T10:00');
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'accept-feedback');
    expect(await issue.page()).toMatchObject({
      tracks: { feedback: { state: 'accepted' } },
      submissions: [
        {
          at: expect.stringMatching(/^2024-07-25T02/),
          daysLate: 0,
          outcome: 'returned',
          returnReasons: ['no-evidence'],
        },
        { daysLate: 0, outcome: 'returned', returnReasons: ['contradiction'] },
        { daysLate: 0, outcome: 'accepted' },
      ],
      breaches: [],
    });
  });

  it('extension asked at 23:59 of the last day and granted later: the old clock stays readable with its breach', async () => {
    await city.clock('2024-08-12T09:00');
    const issue = await city.transferred('yuzhong');
    await issue.isInHand();
    await city.clock('2024-08-27T23:59');
    await issue.does('approver', 'ask-extension', { days: 10 });
    await city.clock('2024-08-28T08:00');
    expect(await issue.page()).toMatchObject({ light: 'red' });
    await issue.does('city-approver', 'grant-extension');
    expect(await issue.page()).toMatchObject({
      light: 'green',
      breaches: [{ clockId: 'feedback#1', legalDate: '2024-08-27' }],
      clocks: expect.arrayContaining([
        expect.objectContaining({ id: 'feedback#1', status: 'superseded', effective: '2024-08-27' }),
        expect.objectContaining({
          id: 'feedback#2',
          status: 'running',
          nominal: '2024-09-06',
          effective: '2024-09-06',
        }),
      ]),
    });
    await city.clock('2024-09-06T23:00');
    await issue.does('approver', 'submit-feedback');
    expect(await issue.page()).toMatchObject({ submissions: [{ daysLate: 0, outcome: 'pending' }] });
  });

  it('extension asked in time and never decided: silence is refusal, on record against the city; after midnight nobody may ask', async () => {
    await city.clock('2024-09-16T09:00');
    const [asked, silent] = [await city.transferred('yuzhong'), await city.transferred('yuzhong')];
    await asked.isInHand();
    const { clocks } = await asked.page();
    // Day 15 is the first day of the National Day week: the term ends on the first working day after it.
    expect(clocks).toContainEqual(
      expect.objectContaining({ id: 'feedback#1', nominal: '2024-10-01', effective: '2024-10-08' }),
    );
    await city.clock('2024-10-08T23:59');
    await asked.does('approver', 'ask-extension');
    await city.clock('2024-10-12T09:00');
    expect(await asked.page()).toMatchObject({
      extension: null,
      breaches: expect.arrayContaining([
        { clockId: 'extension-decision#1', key: 'extension-decision', legalDate: '2024-10-10' },
        { clockId: 'feedback#1', key: 'feedback', legalDate: '2024-10-08' },
      ]),
    });
    expect(await silent.refused('approver', 'ask-extension')).toMatchObject({ code: 'EXTENSION_AFTER_EXPIRY' });
  });

  it('withdrawn before the city opened it: as if never sent, the fifteen days run on from their old start', async () => {
    await city.clock('2024-11-04T09:00');
    const issue = await city.transferred('yuzhong');
    await issue.isInHand();
    await city.clock('2024-11-08T10:00');
    await issue.does('approver', 'submit-feedback');
    await issue.does('approver', 'withdraw-feedback');
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'open-review');
    expect(await issue.refused('approver', 'withdraw-feedback')).toMatchObject({ code: 'REVIEW_BEGUN' });
    expect((await issue.page())['clocks']).toContainEqual(
      expect.objectContaining({ id: 'feedback#2', start: '2024-11-04', effective: '2024-11-19', status: 'stopped' }),
    );
  });
});
