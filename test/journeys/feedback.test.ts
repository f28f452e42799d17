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
    expect(await issue.page()).toMatchObject({ light: 'orange', breaches: [] });
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
});
