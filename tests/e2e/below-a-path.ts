/** Tests of a build that lies below a path of its host, served by nginx as a host would serve it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startNginx, type Nginx } from '../nginx.ts';

interface BuildBelowAPath {
  /** Folder of the build, known once it is built. */
  readonly dist: () => string;
  /** Where it says that it is published. */
  readonly site: string;
  /** Where it lies on its host, with a slash at both ends. */
  readonly base: string;
}

const ADDRESS = /\s(?:href|src|action)="?(\/[^"#?\s>]*)/g;

/** Addresses on this host in the HTML of all pages, each with one page that has it. */
const addressesIn = (dist: string): Map<string, string> => {
  const found = new Map<string, string>();
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.html'))
      for (const [, address = ''] of readFileSync(join(dist, name), 'utf8').matchAll(ADDRESS))
        found.set(address, name);
  return found;
};

/** Defines the tests; they run in the `describe` that has made the build. */
export const testBelowAPath = ({ dist, site, base }: BuildBelowAPath): void => {
  test.describe('below a path', () => {
    let nginx: Nginx;
    let origin: string;
    test.beforeAll(async () => {
      nginx = await startNginx(dist(), base);
      ({ origin } = nginx);
    });
    test.afterAll(() => nginx.stop());

    const file = (name: string): string => readFileSync(join(dist(), name), 'utf8');

    /** A page with the service worker let in; gathers what is not there and what scripts complain of. */
    const openPage = async (context: BrowserContext): Promise<{ page: Page; bad: string[] }> => {
      const page = await context.newPage();
      const bad: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') bad.push(message.text());
      });
      page.on('pageerror', (error) => bad.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 400) bad.push(`${response.status()} ${response.url()}`);
        if (!response.url().startsWith(origin + base)) bad.push(response.url());
      });
      return { page, bad };
    };

    test('every address in every page lies below it and is there', () => {
      const addresses = addressesIn(dist());
      expect(addresses.size).toBeGreaterThan(800);
      const lost = [...addresses].filter(([address]) => {
        if (!address.startsWith(base)) return true;
        const name = decodeURI(address.slice(base.length));
        return !existsSync(
          join(dist(), name.endsWith('/') || name === '' ? `${name}index.html` : name),
        );
      });
      expect(lost).toEqual([]);
    });

    test('what states a whole address states the path', () => {
      const whole = (text: string): string[] =>
        [...text.matchAll(/https:\/\/handbook\.example[^\s<>"\\)]*/g)].map(([address]) => address);
      const names = ['index.html', 'guides/family-sharing/index.html', 'changes.xml', 'robots.txt'];
      names.push('sitemap-index.xml', 'sitemap-0.xml', 'llms.txt', '.well-known/security.txt');
      names.push('data/facts.json', 'data/schema/facts.json', 'data/regions.csv');
      for (const name of names) {
        const found = whole(file(name));
        expect(found.length, name).toBeGreaterThan(0);
        expect(
          found.filter((address) => !`${address}/`.startsWith(`${site}/`)),
          name,
        ).toEqual([]);
      }
      expect(file('robots.txt')).toContain(`Disallow: ${base}search/\n`);
    });

    test('headers and moves hold there', async ({ request }) => {
      const page = await request.get(`${origin}${base}guides/family-sharing/`);
      expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(page.headers()['cache-control']).toBe('public, max-age=300');
      const script = readdirSync(join(dist(), '_astro')).find((name) => name.endsWith('.js')) ?? '';
      const kept = await request.get(`${origin}${base}_astro/${script}`);
      expect(kept.headers()['cache-control']).toContain('immutable');
      const lost = await request.get(`${origin}${base}no-such-page/`);
      expect([lost.status(), await lost.text()]).toEqual([404, file('404.html')]);
      const [, from = '', to = ''] = /^(\S+) (\S+) 301$/m.exec(file('_redirects')) ?? [];
      const moved = await request.get(origin + from, { maxRedirects: 0 });
      expect([moved.status(), moved.headers()['location']]).toEqual([301, to]);
    });

    test('search suggests, answers by name and by full text, and its links lead on', async ({
      context,
    }) => {
      const { page, bad } = await openPage(context);
      await page.goto(origin + base);
      await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('石家庄');
      await page.getByRole('option').first().click();
      await page.waitForURL(`${origin}${base}regions/hebei/shijiazhuang/`);
      for (const query of ['断缴', '定点药店']) {
        await page.goto(`${origin}${base}search/?q=${encodeURIComponent(query)}`);
        await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
        const links = await page
          .locator('#results > li > a')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        expect(links.length).toBeGreaterThan(0);
        for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
      }
      await expect(page.locator('#results mark').first()).toBeVisible();
      await page.goto(`${origin}${base}search/?q=${encodeURIComponent('失业金怎么领')}`);
      await expect(page.locator('#results .sentence').first()).not.toBeEmpty();
      expect(bad).toEqual([]);
    });

    test('a calculator answers, and its links lead on', async ({ context }) => {
      const { page, bad } = await openPage(context);
      await page.goto(`${origin}${base}tools/retirement/#birth=1967-05&group=male`);
      await expect(page.locator('#result [data-result]').first()).toBeVisible();
      const links = await page
        .locator('#result a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
      expect(bad).toEqual([]);
    });

    test('the whole handbook is stored and read without a network, search included', async ({
      browser,
    }) => {
      const context = await browser.newContext({ serviceWorkers: 'allow' });
      const { page, bad } = await openPage(context);
      await page.goto(`${origin}${base}offline/`);
      await page.getByRole('button', { name: /存到手机/ }).click();
      await expect(page.getByText('已经存好')).toBeVisible();
      expect(bad).toEqual([]);
      expect(
        (await page.evaluate(() => caches.keys())).filter((name) => !name.startsWith(base)),
      ).toEqual([]);
      await context.setOffline(true);
      await page.goto(`${origin}${base}lapse/`);
      await expect(page.getByText('现在连不上网')).toBeVisible();
      await page.goto(`${origin}${base}search/?q=石家庄`);
      await expect(page.locator('#results > li a').first()).toHaveAttribute(
        'href',
        `${base}regions/hebei/shijiazhuang/`,
      );
      await page.goto(`${origin}${base}search/?q=定点药店`);
      await expect(page.locator('#results mark').first()).toBeVisible();
      await page.goto(`${origin}${base}facts/payment-months/`);
      await expect(page.getByText('这一页也没有存过')).toBeVisible();
      await context.close();
    });
  });
};
