import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('an issue through the HTTP door', () => {
  it('is found, classified, transferred and signed for by its district', async () => {
    const id = await house.aTransferredIssue();
    const received = await house.act('lia-1', id, 'receive');
    expect(received).toMatchObject({
      status: 200,
      body: { id, status: 'in-hand', number: expect.stringMatching(/^YD-2026-\d{4}$/) },
    });
    const page = await house.as('lia-1', 'GET', `/api/issues/${id}`);
    expect(page).toMatchObject({
      status: 200,
      body: { id, light: 'green', status: { code: 'in-hand', zh: '办理中' }, finding: { districtName: '渝中区' } },
    });
    expect(page.body['actions']).toContainEqual(
      expect.objectContaining({ type: 'assign', allowed: true, refusal: null }),
    );
    expect(page.body['actions']).toContainEqual(
      expect.objectContaining({
        type: 'classify',
        allowed: false,
        refusal: expect.objectContaining({ code: 'ROLE_NOT_ALLOWED' }),
      }),
    );
    expect(page.body['clocks']).toContainEqual(
      expect.objectContaining({ key: 'feedback', status: 'running', zh: expect.any(String) }),
    );
  });

  it('says that it is well', async () => {
    const health = await house.as(null, 'GET', '/api/health');
    expect(health).toMatchObject({ status: 200, body: { status: 'ok', database: 'ok', clock: { offsetMs: 0 } } });
  });
});
