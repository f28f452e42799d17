import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#libs/demo/people.js';

export const CHROMIUM = process.env['HUANDU_CHROMIUM'] ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(CHROMIUM);
export const withoutBrowser = process.env['HUANDU_NO_BROWSER'] === '1';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 800 };

/** Chromium with one window per person; what any page complains about is collected. */
export class Screens {
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<Screens> {
    return new Screens(await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }), url);
  }

  /** A page of a person who came in through the login form and stands on their first screen. */
  async of(login: string, viewport = DESK): Promise<Page> {
    const context = await this.browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    this.listen(page, login);
    await page.goto(`${this.url}/login`);
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '退出' }).waitFor();
    return page;
  }

  private listen(page: Page, login: string): void {
    page.on('pageerror', (error) => this.complaints.push(`${login}: ${error.message}`));
    page.on('console', (message) => {
      const before = message.location().url.endsWith('/api/session') && message.text().includes('401');
      // A refusal (4xx) of an action is an answer for the person, which the browser logs as well.
      const answer = /\/actions\//.test(message.location().url) && /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !before && !answer)
        this.complaints.push(`${login}: ${message.text()} ${message.location().url}`);
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Words of the catalogues that were not found show as their key. */
export const looksLikeKey =
  /\b(common|light|layout|drill|login|work|issues|issue|proof|form|facts|batches|board|imports|overview|notices|tracks|states|statuses|roles|tasks|levels)\.[a-z][\w.-]+/;

/** Wider than the window means scrolling sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
