import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';

/** The roads besides the usual one: done before the letter came, not possible at all, not needed any more. */
describe('other ways to an end', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({ from: '2024-06-03T09:00' });
  }, 120_000);
  afterAll(() => city.close());

  it('put right on the spot, before the transfer: the district verifies, answers and asks for sign-off', async () => {
    const issue = await city.found('nanan', { complained: true, source: 'complaint' });
    await issue.does('inspector1', 'order-correction');
    await issue.does('inspector1', 'rectify-immediately');
    await issue.does('inspector1', 'declare-complete');
    await city.clock('2024-06-05T09:00');
    await issue.isTransferred();
    await issue.does('liaison', 'receive');
    await issue.does('liaison', 'assign');
    await issue.does('caseworker1', 'decline-case');
    await issue.does('caseworker1', 'district-verify');
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'accept-feedback');
    await issue.until(({ lookBackDrawn }) => lookBackDrawn === true);
    await issue.does('reviewer', 'pass-look-back');
    await issue.does('approver', 'propose-closure');
    await issue.does('coordinator', 'close');
    expect(await issue.page()).toMatchObject({ open: false, breaches: [], submissions: [{ daysLate: 0 }] });
  });

  it('cannot be put right: reported to the government, and signed off only when the plant is closed', async () => {
    await city.clock('2024-07-01T09:00');
    const issue = await city.transferred('nanan');
    await issue.isInHand();
    await issue.does('caseworker1', 'set-rectification-plan', { endDate: '2024-08-30' });
    await issue.does('caseworker1', 'start-rectification');
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'accept-feedback');
    await issue.does('approver', 'declare-impossible');
    expect(await issue.refused('approver', 'propose-closure')).toMatchObject({ code: 'OBLIGATIONS_OPEN' });
    await city.clock('2024-10-15T09:00');
    await issue.does('approver', 'record-closure-order');
    await issue.does('approver', 'propose-closure');
    await issue.does('coordinator', 'close');
    expect(await issue.page()).toMatchObject({
      status: { code: 'closed' },
      tracks: { rectification: { state: 'impossible' } },
    });
  });

  it('the enterprise has moved away: proposed by the district, first refused, then confirmed by the city', async () => {
    await city.clock('2024-11-01T09:00');
    const issue = await city.transferred('nanan');
    await issue.isInHand();
    await issue.does('approver', 'propose-waiver');
    await issue.does('coordinator', 'refuse-waiver');
    await issue.does('approver', 'propose-waiver');
    await issue.does('coordinator', 'confirm-waiver');
    await issue.does('approver', 'submit-feedback');
    await issue.does('coordinator', 'accept-feedback');
    await issue.does('approver', 'propose-closure');
    await issue.does('coordinator', 'close');
    expect(await issue.page()).toMatchObject({
      status: { code: 'closed' },
      tracks: { rectification: { state: 'waived' } },
    });
  });

  it('urged by letter: orange until it is answered, on record when it is not', async () => {
    await city.clock('2024-12-02T09:00');
    const issue = await city.transferred('nanan');
    await issue.isInHand();
    await issue.does('supervisor', 'urge');
    expect(await issue.page()).toMatchObject({ light: 'orange' });
    expect(await issue.refused('leader', 'urge')).toMatchObject({ code: 'URGE_PENDING' });
    await city.clock('2024-12-10T09:00');
    expect(await issue.page()).toMatchObject({
      light: 'red',
      breaches: expect.arrayContaining([{ clockId: 'urge-answer#1', key: 'urge-answer', legalDate: '2024-12-09' }]),
    });
    await issue.does('approver', 'answer-urge');
    expect(await issue.page()).toMatchObject({ urge: null, light: 'green' });
  });

  it('the drill clock in the browser’s way: on to the next deadline, and what happened since', async () => {
    await city.clock('2025-01-06T09:00');
    const issue = await city.transferred('jiangbei');
    const ask = (body: object, key: string) =>
      city.people.as('leader', 'POST', '/api/clock/advance', body, { 'idempotency-key': key });
    const moved = await ask({ to: 'next-deadline' }, 'to-the-next-one');
    expect(moved.status).toBe(200);
    expect((await ask({ to: 'next-deadline' }, 'to-the-next-one')).status).toBe(200);
    await ask({ days: 3 }, 'three-days-more');
    expect((await ask({ days: 3 }, 'three-days-more')).status).toBe(200);
    expect((await ask({ days: 4 }, 'three-days-more')).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await city.settled();
    expect(await issue.events('deemed-received')).toMatchObject([{ facts: { legalDate: '2025-01-08' } }]);
    const since = await city.people.as('leader', 'GET', '/api/clock/since');
    expect(since.body['events']).toContainEqual(
      expect.objectContaining({ issueId: issue.id, type: 'deemed-received' }),
    );
    expect(new Date(String((await city.people.as('leader', 'GET', '/api/clock')).body['now'])).getTime()).toBeLessThan(
      Date.parse('2025-01-13T09:00+08:00'),
    );
  });
});
