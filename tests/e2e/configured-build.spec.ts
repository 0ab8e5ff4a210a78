import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { copyProject, type Copy } from '../copy.ts';
import { DAY_AFTER_THE_LAW, testAfterTheLaw } from './after-the-law.ts';
import { testBelowAPath } from './below-a-path.ts';

/** Where nothing is configured: the site as it was built. */
const PAGES = ['/', '/guides/family-sharing/', '/facts/minimum-months/', '/regions/hebei/'];

test('without a target and a number, neither is shown', async ({ page }) => {
  for (const address of PAGES) {
    await page.goto(address);
    await expect(page.locator('footer')).toBeAttached();
    await expect(page.locator('a.report')).toHaveCount(0);
    await expect(page.getByText('这里有错')).toHaveCount(0);
    await expect(page.locator('a[href*="beian"]')).toHaveCount(0);
    await expect(page.locator('footer')).not.toContainText('ICP');
  }
});

/** Published below a path of its host, as on GitHub Pages. */
const BASE = '/handbook/';
const ORIGIN = 'https://handbook.example';
const SITE = `${ORIGIN}/handbook`;
const TARGET = 'https://issues.example/new?labels=mistake';
const ICP = '京ICP备12345678号-1';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

test.describe('with a path, a target, a number and a day to come', () => {
  test.describe.configure({ mode: 'serial' });
  let copy: Copy;
  test.beforeAll(async () => {
    copy = copyProject();
    const { code, said } = await copy.build({
      SITE_URL: SITE,
      REPORT_URL: TARGET,
      ICP_NUMBER: ICP,
      // A day to come needs a build as well; one does for all.
      SITE_DATE: DAY_AFTER_THE_LAW,
    });
    expect(code, said).toBe(0);
  });
  test.afterAll(() => {
    copy.remove();
  });

  /** Serves the copy under its own address, and the target of reports as an empty page. */
  const serve = async (page: Page): Promise<void> => {
    await page.route('https://issues.example/**', (route) => route.fulfill({ body: 'new' }));
    await page.route(`${ORIGIN}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (!path.startsWith(BASE)) return route.fulfill({ status: 404, body: '' });
      const pathname = path.slice(BASE.length);
      const index = /(?:^|\/)$/.test(pathname) ? 'index.html' : '';
      const file = join(copy.folder, 'dist', pathname, index);
      if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
      const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
      return route.fulfill({ body: readFileSync(file), contentType });
    });
  };

  /** Opens an address, asks to report a mistake and gives what the form is filled with. */
  const reported = async (page: Page, address: string) => {
    await page.goto('about:blank');
    await page.goto(SITE + address);
    const words = (selector: string) =>
      page.locator(selector).evaluate((element) => element.textContent.replace(/\s+/g, ''));
    const hash = new URL(SITE + address).hash;
    const target = hash ? (await words(hash)).slice(0, 80) : '';
    await page.getByRole('link', { name: '这里有错，告诉我们' }).click();
    await page.waitForURL('https://issues.example/**');
    const query = new URL(page.url()).searchParams;
    return { query, body: query.get('body') ?? '', target };
  };

  test('a report carries the address and the statement, and the target keeps its own query', async ({
    page,
  }) => {
    await serve(page);
    const { query, body } = await reported(page, '/guides/family-sharing/');
    expect(query.get('labels')).toBe('mistake');
    expect(query.get('title')).toBe('内容有误');
    expect(body).toContain(`地址：${SITE}/guides/family-sharing/\n`);
    expect(body).toContain('原文：医保的钱能给家人用吗');
    expect(body).toContain('哪里不对：');
  });

  for (const address of ['/guides/family-sharing/#undo', '/guides/family-sharing/#find-channel'])
    test(`${address}: a report carries the id of the place and its words`, async ({ page }) => {
      await serve(page);
      const { body, target } = await reported(page, address);
      expect(target.length).toBeGreaterThan(1);
      expect(body).toContain(`地址：${SITE}${address}\n`);
      expect(body).toContain(`原文：${target}`);
    });

  test('the page of a fact is reported with the id of the fact', async ({ page }) => {
    await serve(page);
    const { body } = await reported(page, '/facts/minimum-months/');
    expect(body).toContain(`地址：${SITE}/facts/minimum-months/\n`);
    expect(body).toContain('编号：minimum-months\n');
    expect(body).toContain('原文：职工养老最少要缴多久');
  });

  test('the number stands on every page and leads to the register', async ({ page }) => {
    await serve(page);
    for (const address of PAGES) {
      await page.goto(SITE + address);
      await expect(page.getByRole('link', { name: ICP })).toHaveAttribute(
        'href',
        'https://beian.miit.gov.cn/',
      );
      await expect(page.locator('a.report')).toHaveCount(1);
    }
  });

  test('without scripts a report carries the address of the page all the same', async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await serve(page);
    await page.goto(`${SITE}/lapse/#medical`);
    const href = await page.locator('a.report').getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('body')).toContain(`地址：${SITE}/lapse/\n`);
    await page.close();
  });

  testAfterTheLaw(() => join(copy.folder, 'dist'));
  testBelowAPath({ dist: () => join(copy.folder, 'dist'), site: SITE, base: BASE });
});
