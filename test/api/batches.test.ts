import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const post = (login: string, path: string, body: object, key: string = randomUUID()) =>
  house.as(login, 'POST', `/api/transfer-batches${path}`, body, { 'idempotency-key': key });

describe('a transfer batch', () => {
  let ids: string[];
  let batch: string;
  beforeAll(async () => {
    ids = [await house.anIssue(), await house.anIssue({ district: '500104', enterprise: '另一家' })];
    for (const id of ids) {
      await house.must('leader-1', id, 'classify', { severity: 'general', competence: 'district' });
      await house.must('coordinator', id, 'put-on-list');
    }
  });

  it('is made of all that wait, once for the same key', async () => {
    const key = randomUUID();
    const made = await post('coordinator', '', { title: '第一批', custody: 'listed' }, key);
    expect(made).toMatchObject({ status: 201, body: { state: 'draft', total: 2, done: 0, createdBy: '调度岗' } });
    batch = String(made.body['id']);
    await house.anIssue();
    expect((await post('coordinator', '', { title: '第一批', custody: 'listed' }, key)).body['id']).toBe(batch);
  });

  it('says who may do what next, and why not', async () => {
    const { body } = await house.as('coordinator', 'GET', `/api/transfer-batches/${batch}`);
    expect(body['actions']).toContainEqual(
      expect.objectContaining({
        type: 'approve',
        allowed: false,
        refusal: expect.objectContaining({ code: 'ROLE_NOT_ALLOWED' }),
      }),
    );
    expect(body['rows']).toEqual(
      ids.map((issueId, i) => expect.objectContaining({ issueId, row: i + 1, state: 'waiting', refusal: null })),
    );
    expect(await post('coordinator', `/${batch}/send`, { letterNo: '渝环移〔2026〕9号' })).toMatchObject({
      status: 409,
      body: { code: 'BATCH_NOT_APPROVED' },
    });
  });

  it('is approved by another person and sent: the process takes it from the outbox', async () => {
    expect(await post('approver', `/${batch}/approve`, {})).toMatchObject({
      status: 200,
      body: { state: 'approved', approvedBy: '市级审批' },
    });
    expect(await post('coordinator', `/${batch}/send`, { letterNo: '渝环移〔2026〕9号' })).toMatchObject({
      status: 200,
      body: { state: 'sending', waiting: 2 },
    });
    expect((await house.as('chief', 'GET', '/api/transfer-batches')).body['items']).toEqual([
      expect.objectContaining({ id: batch, state: 'sending' }),
    ]);
  });

  it('is not for districts, and unknown ones are not found', async () => {
    expect((await house.as('lia-1', 'GET', `/api/transfer-batches/${batch}`)).status).toBe(403);
    expect(await house.as('coordinator', 'GET', `/api/transfer-batches/${randomUUID()}`)).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
    expect(await post('coordinator', '', { title: 'x', issueIds: ['nonsense'] })).toMatchObject({
      status: 422,
      body: { field: 'issueIds' },
    });
  });
});
