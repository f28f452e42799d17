import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';
import { DISTRICTS } from '../support/people.js';

/** Plan 001, 三(二)二 and 四(三): whose issue it is, and from when. */
describe('from the city to the district', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({ from: '2024-06-03T09:00' });
  }, 120_000);
  afterAll(() => city.close());

  const sees = async (login: string, id: string): Promise<number> =>
    (await city.people.as(login, 'GET', `/api/issues/${id}`)).status;

  it('nobody signs: deemed received after two working days, and a late signature changes nothing', async () => {
    await city.clock('2024-06-06T10:00');
    const issue = await city.transferred('yuzhong');
    // Friday and Tuesday: Monday 10 June 2024 is Dragon Boat Day.
    await city.clock('2024-06-11T23:59');
    expect(await issue.events('deemed-received')).toEqual([]);
    await city.clock('2024-06-12T00:00');
    expect(await issue.events('deemed-received')).toMatchObject([
      { actor: 'system', facts: { legalDate: '2024-06-11' } },
    ]);
    expect(await issue.refused('liaison', 'receive')).toMatchObject({ code: 'WRONG_STAGE' });
    await city.clock('2024-06-25T10:00');
    await issue.does('liaison', 'assign');
    await issue.does('caseworker1', 'order-correction');
    await issue.does('caseworker1', 'decline-case');
    await issue.does('approver', 'submit-feedback');
    expect(await issue.page()).toMatchObject({
      submissions: [{ daysLate: 4 }],
      breaches: expect.arrayContaining([
        { clockId: 'receipt#1', key: 'receipt', legalDate: '2024-06-11' },
        { clockId: 'feedback#1', key: 'feedback', legalDate: '2024-06-21' },
      ]),
    });
  });

  it('objection on day 14, rejected on day 16: the fifteen days ran on meanwhile', async () => {
    await city.clock('2024-07-01T09:00');
    const issue = await city.transferred('yuzhong');
    await issue.does('liaison', 'receive');
    await city.clock('2024-07-15T10:00');
    await issue.does('liaison', 'object');
    await city.clock('2024-07-17T10:00');
    await issue.does('coordinator', 'reject-objection');
    expect(await issue.page()).toMatchObject({
      light: 'red',
      tracks: { custody: { state: 'received' } },
      breaches: [{ clockId: 'feedback#1', key: 'feedback', legalDate: '2024-07-16' }],
    });
    expect(await issue.refused('liaison', 'object')).toMatchObject({ code: 'OBJECTION_REPEATED' });
    await issue.does('liaison', 'object', { ground: 'wrong-facts' });
  });

  it('objection upheld: the issue goes to the right district, whose fifteen days begin anew, and the old one loses sight of it', async () => {
    await city.clock('2024-07-22T09:00');
    const issue = await city.transferred('yuzhong');
    expect(await sees('yuzhong-liaison', issue.id)).toBe(200);
    expect(await sees('jiangbei-liaison', issue.id)).toBe(404);
    await issue.does('approver', 'object');
    await issue.does('coordinator', 'accept-objection', { district: DISTRICTS.jiangbei });
    expect(await sees('yuzhong-liaison', issue.id)).toBe(404);
    expect(await sees('jiangbei-liaison', issue.id)).toBe(404);
    issue.district = DISTRICTS.jiangbei;
    await city.clock('2024-07-24T09:00');
    await issue.does('coordinator', 'put-on-list');
    await issue.does('city-approver', 'approve-transfer');
    await issue.does('coordinator', 'transfer', { letterNo: '渝环执法移〔2024〕2号' });
    expect(await sees('jiangbei-liaison', issue.id)).toBe(200);
    await issue.isInHand();
    expect((await issue.page())['clocks']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'feedback#1', status: 'cancelled', effective: '2024-08-06' }),
        expect.objectContaining({ id: 'feedback#2', status: 'running', start: '2024-07-24', effective: '2024-08-08' }),
      ]),
    );
  });

  it('moved to another authority that never answers: asked again every thirty days, until it does', async () => {
    await city.clock('2024-08-12T09:00');
    const issue = await city.found('yuzhong');
    await issue.does('team-leader', 'classify', { competence: 'other' });
    await issue.does('coordinator', 'move-out');
    await city.clock('2024-10-20T09:00');
    expect((await issue.events('clock-lapsed')).map(({ facts }) => [facts['lapse'], facts['legalDate']])).toEqual([
      ['moved-out#1', '2024-09-11'],
      ['moved-out#2', '2024-10-11'],
    ]);
    await issue.does('coordinator', 'record-moved-out-answer');
    await issue.does('coordinator', 'propose-closure');
    expect(await issue.refused('coordinator', 'close')).toMatchObject({ code: 'APPROVER_IS_PROPOSER' });
    await issue.does('city-approver', 'close');
    expect(await issue.page()).toMatchObject({ open: false, status: { code: 'closed' } });
  });

  it('the same problem registered twice: one is merged into the other, which takes over its evidence', async () => {
    const [kept, twice] = [await city.found('nanan'), await city.found('nanan', { evidence: ['航拍照片'] })];
    await twice.does('team-leader', 'void', { mergedInto: kept.id });
    const page = await kept.until(({ finding }) => JSON.stringify(finding).includes('航拍照片'));
    expect(page).toMatchObject({
      finding: { evidence: ['现场检查笔录', '现场照片', `并案 ${twice.number}`, '航拍照片'] },
    });
    expect(await twice.page()).toMatchObject({ status: { code: 'void' }, mergedInto: kept.id, open: false, tasks: [] });
    expect(await kept.events('evidence-absorbed')).toHaveLength(1);
  });
});
