import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';
import { eventually } from '../support/process.js';
import { CHROMIUM, hasBrowser, looksLikeKey, overflow, PHONE, Screens, withoutBrowser } from './people-at-screens.js';

if (!hasBrowser) {
  const loud = `*** NO BROWSER at ${CHROMIUM}: the console is NOT tested. Install it: apt-get install chromium ***`;
  console.log(loud);
  describe('the console in a browser', () => {
    it(withoutBrowser ? 'is not tested here: HUANDU_NO_BROWSER=1' : 'needs chromium', () => {
      if (!withoutBrowser) throw new Error(loud);
    });
  });
} else {
  describe('the console in a browser', walks);
}

function walks(): void {
  let city: City;
  let screens: Screens;
  beforeAll(async () => {
    city = await City.open({ from: '2026-03-02T09:00' });
    screens = await Screens.open(city.stack.urls.api);
  }, 120_000);
  afterAll(async () => {
    await screens.close();
    await city.close();
  });

  it('a district liaison signs for an issue from the work list and names two caseworkers; a double click is one act', async () => {
    const issue = await city.transferred('yuzhong');
    const page = await screens.of('yuzhong-liaison');
    const row = page.locator('.row', { hasText: issue.number });
    await row.waitFor();
    expect(await row.innerText()).toContain('还剩 2 天');
    await row.getByRole('link').click();
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByRole('button', { name: '确定签收' }).dblclick();
    await page.locator('.timeline').getByText('签收', { exact: true }).waitFor();
    await page.getByRole('button', { name: '分办', exact: true }).click();
    const pick = page.getByRole('dialog').getByRole('combobox');
    await pick.click();
    await page.getByTitle('渝中区演示承办人甲').click();
    await page.getByTitle('渝中区演示承办人乙').click();
    await page.getByRole('button', { name: '确定分办' }).click();
    await page.locator('.timeline').getByText('分办', { exact: true }).waitFor();
    expect(await page.locator('.timeline').innerText()).toContain('渝中区演示承办人甲、渝中区演示承办人乙');
    expect(await issue.events('received', 'assigned')).toHaveLength(2);
  });

  it('a coordinator returns a feedback: errors stand at their fields, a conflict keeps what was typed, history tells it', async () => {
    const issue = await city.transferred('yuzhong');
    await issue.isInHand();
    await issue.does('approver', 'submit-feedback');
    const page = await screens.of('coordinator');
    await page.locator('.row', { hasText: issue.number }).getByRole('button', { name: '去办理' }).click();
    await page.getByRole('button', { name: '退回重办', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '确定退回重办' }).click();
    await form.getByText('请填写“退回原因”。').waitFor();
    await form.getByRole('combobox').click();
    await page.getByTitle('缺少佐证材料').click();
    await page.keyboard.press('Escape');
    await form.getByLabel('需补充的内容').fill('请补充整改后的现场照片。');
    await issue.does('caseworker1', 'rectify-immediately');
    await form.getByRole('button', { name: '确定退回重办' }).click();
    await form.getByText('您填写期间，该问题有了新的变化：').waitFor();
    expect(await form.innerText()).toContain('立行立改');
    expect(await form.getByLabel('需补充的内容').inputValue()).toBe('请补充整改后的现场照片。');
    await form.getByRole('button', { name: '核对无误，再次提交' }).click();
    await page.locator('.timeline').getByText('退回重办', { exact: true }).first().waitFor();
    expect(await page.locator('.timeline').innerText()).toMatch(
      /反馈：待审 → 退回重办[\s\S]*缺少佐证材料[\s\S]*请补充整改后的现场照片。/,
    );
  });

  it('each date explains itself day by day, and says that it was checked independently', async () => {
    const issue = await city.transferred('yuzhong');
    const page = await screens.of('coordinator');
    await page.goto(`${city.stack.urls.api}/issues/${issue.id}`);
    await page.locator('.clock-card', { hasText: '15日反馈' }).getByRole('button', { name: '为何是这天？' }).click();
    const proof = page.getByRole('dialog');
    await proof.getByText('已由独立程序复核，结果一致').waitFor();
    const days = await proof.locator('.proof-days').innerText();
    expect(days).toContain('起算日不计入');
    expect(days).toMatch(/15\s+2026-03-17（周二）/);
    expect(await proof.innerText()).toContain('如按工作日理解');
  });

  it('says for every action that is not possible now why not', async () => {
    const issue = await city.transferred('yuzhong');
    await issue.does('liaison', 'receive');
    const page = await screens.of('yuzhong-approver');
    await page.goto(`${city.stack.urls.api}/issues/${issue.id}`);
    await page.getByRole('button', { name: '更多操作' }).click();
    const menu = page.locator('.more-actions');
    await menu.getByText('现在还不能办理').waitFor();
    expect(await menu.innerText()).toContain('尚未责令改正，不能反馈整改情况。');
  });

  it('shows every screen of every role in both languages without a missing text, and on a phone without scrolling sideways', async () => {
    const desks: Readonly<Record<string, readonly string[]>> = {
      coordinator: ['work', 'issues', 'batches', 'batches/new', 'overview', 'notices'],
      'team-leader': ['work', 'issues/new', 'import'],
      'yuzhong-caseworker1': ['work', 'board', 'issues', 'notices'],
      leader: ['overview'],
    };
    for (const [login, paths] of Object.entries(desks)) {
      const page = await screens.of(login, PHONE);
      for (const language of ['zh', 'en']) {
        await page.evaluate(`localStorage.setItem('huandu.language', '${language}')`);
        for (const path of paths) {
          await page.goto(`${city.stack.urls.api}/${path}`, { waitUntil: 'networkidle' });
          expect(await page.locator('body').innerText()).not.toMatch(looksLikeKey);
          expect([path, (await overflow(page)) <= 0]).toEqual([path, true]);
        }
      }
    }
  }, 120_000);

  it('a leader moves the drill clock to the next deadline and sees what happened since', async () => {
    const issue = await city.transferred('nanan');
    const page = await screens.of('leader');
    const before = await city.now();
    await page.getByRole('button', { name: '到下一个期限' }).click();
    await page.getByRole('dialog').getByText(issue.number).first().waitFor({ timeout: 30_000 });
    expect(await city.now()).toBeGreaterThan(before);
    await eventually(
      async () => page.locator('.topbar time').innerText(),
      (shown) => !shown.startsWith('2026-03-02'),
    );
  }, 60_000);

  it('no page complained on its console', () => {
    expect(screens.complaints).toEqual([]);
  });
}
