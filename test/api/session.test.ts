import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asAdmin } from '#test/support/postgres.js';
import { House, PASSWORD } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const logIn = (login: string, password: string) => house.as(null, 'POST', '/api/session', { login, password });

describe('logging in', () => {
  it('opens a session by a cookie that scripts cannot read and other sites cannot use', async () => {
    const answer = await logIn('coordinator', PASSWORD);
    expect(answer).toMatchObject({
      status: 200,
      body: { account: { id: 'coordinator', name: '调度岗', unit: 'city', unitName: '市级', roles: ['coordinator'] } },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^huandu_session=[\w-]{43}; /);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(JSON.stringify(answer.body)).not.toContain('password');
    const [kept] = await asAdmin<{ n: number }>(
      house.database.adminUrl,
      'SELECT count(*)::int AS n FROM session WHERE position($1 in token_hash) > 0',
      [cookie.slice(15, 58)],
    );
    expect(kept?.n).toBe(0);
  });

  it('says the same for a wrong password and for nobody at all, and locks both after five failures', async () => {
    for (const login of ['dap-2', 'nobody-here']) {
      for (let i = 0; i < 5; i++)
        expect(await logIn(login, 'wrong-password')).toMatchObject({
          status: 401,
          body: { code: 'LOGIN_FAILED', detail: '账号或密码不正确。' },
        });
      const locked = await logIn(login, PASSWORD);
      expect(locked).toMatchObject({ status: 429, body: { code: 'LOGIN_LOCKED' } });
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(600);
    }
    await asAdmin(house.database.adminUrl, `UPDATE login_failure SET locked_until = now() - interval '1 second'`);
    expect((await logIn('dap-2', PASSWORD)).status).toBe(200);
  });

  it('ends with logging out, at once', async () => {
    const cookie = ((await logIn('chief', PASSWORD)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const current = () => house.send('GET', '/api/session', undefined, { cookie });
    expect((await current()).status).toBe(200);
    expect((await house.send('DELETE', '/api/session', undefined, { cookie })).status).toBe(204);
    expect(await current()).toMatchObject({ status: 401, body: { code: 'LOGIN_REQUIRED' } });
  });

  it('ends by itself: unused too long, or altogether too old', async () => {
    for (const change of [`seen_at = now() - interval '61 minutes'`, `expires_at = now() - interval '1 second'`]) {
      const cookie = ((await logIn('chief', PASSWORD)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      await asAdmin(house.database.adminUrl, `UPDATE session SET ${change}`);
      expect((await house.send('GET', '/api/session', undefined, { cookie })).status).toBe(401);
    }
  });

  it('is refused to a request that another site could have sent', async () => {
    const body = { login: 'chief', password: PASSWORD };
    const send = (headers: Record<string, string>) =>
      fetch(`${house.url}/api/session`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect((await send({ 'content-type': 'application/json' })).status).toBe(403);
    expect(
      (await send({ 'content-type': 'application/json', 'x-huandu': '1', 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    expect((await send({ 'content-type': 'text/plain', 'x-huandu': '1' })).status).toBe(415);
  });

  it('is limited for an address that only fails', async () => {
    const strict = await House.open({ loginFailuresPerAddress: 3 });
    try {
      const attempts = [1, 2, 3, 4].map(
        (i) => () => strict.as(null, 'POST', '/api/session', { login: `guess-${i}`, password: 'wrong-password' }),
      );
      const statuses: number[] = [];
      for (const attempt of attempts) statuses.push((await attempt()).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
    } finally {
      await strict.close();
    }
  });
});
