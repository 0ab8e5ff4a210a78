/** The short list: what every engine that readers use has to do, whatever drives it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CASES } from '../calculator-cases.ts';
import { startSite } from '../site-server.ts';
import { until, wordsOf, type Engine } from './engine.ts';

/** One address of each kind of page. */
const PAGES = [
  '/',
  '/guides/family-sharing/',
  '/compare/15-vs-20/',
  '/lapse/',
  '/regions/',
  '/regions/hebei/shijiazhuang/',
  '/facts/payment-months/',
  '/sources/social-insurance-law/',
  '/tools/pension/',
  '/terms/',
  '/corrections/',
  '/changes/',
  '/about/',
  '/offline/',
];

/**
 * Elements whose digits the engine would draw over one another: it sets digits and Han apart, and does
 * not know the property that every engine knows which does so rightly (`src/styles/base.css`).
 */
const DIGITS_OVERLAP = `CSS.supports('text-spacing-trim', 'trim-start')
  ? []
  : [...document.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).textAutospace === 'normal')
      .map(({ localName }) => localName)`;

/** Defines the tests for one engine. */
export const testEngine = (name: string, start: () => Promise<Engine>): void => {
  describe(name, () => {
    let engine: Engine;
    let site: Awaited<ReturnType<typeof startSite>>;
    beforeAll(async () => {
      site = await startSite();
      engine = await start();
    }, 60_000);
    // What a page complains of that is left while it still loads is not the next test's.
    beforeEach(() => {
      engine.complaints();
    });
    afterAll(async () => {
      await engine.close();
      site.close();
    });

    const open = (address: string): Promise<void> => engine.open(site.origin + address);
    const search = async (query: string): Promise<void> => {
      await open(`/search/?q=${encodeURIComponent(query)}`);
      await until(
        engine,
        `document.querySelector('#results').getAttribute('aria-busy') === 'false'`,
      );
    };
    const firstResult = (): Promise<unknown> =>
      engine.evaluate(`document.querySelector('#results > li a')?.getAttribute('href')`);

    test.each([360, 1280])(
      'pages at %i pixels: nothing wider, digits apart, no complaint',
      async (width) => {
        await engine.resize(width, 740);
        for (const address of PAGES) {
          await open(address);
          const wide = await engine.evaluate(
            'document.documentElement.scrollWidth > document.documentElement.clientWidth',
          );
          expect(wide, address).toBe(false);
          expect(await wordsOf(engine, 'h1'), address).not.toBe('');
          expect(await engine.evaluate(DIGITS_OVERLAP), address).toEqual([]);
          expect(engine.complaints(), address).toEqual([]);
        }
      },
    );

    test('a link to a step leads to it and marks it', async () => {
      await open('/guides/cross-province-sharing/#open-wallet');
      await until(
        engine,
        `(() => { const { top, bottom } = document.querySelector('#open-wallet').getBoundingClientRect();
          return bottom > 0 && top < innerHeight; })()`,
      );
      const colours = (await engine.evaluate(
        `['#open-wallet', '#open-app'].map((id) => getComputedStyle(document.querySelector(id)).backgroundColor)`,
      )) as string[];
      expect(colours[0]).not.toBe(colours[1]);
    });

    test('the link of a step is copied', async () => {
      await open('/guides/cross-province-sharing/');
      // Copying is allowed shortly after a press only, and the first touch has to bring the script.
      await engine.click('h1');
      await until(engine, `document.querySelector('link[rel=manifest]')`);
      await engine.click('#open-wallet a.anchor');
      await until(engine, `document.body.textContent.includes('链接已复制')`);
      const address = `${site.origin}/guides/cross-province-sharing/#open-wallet`;
      expect(await engine.evaluate(`document.querySelector('.told input').value`)).toBe(address);
      expect(await engine.clipboard()).toBe(address);
    });

    test('the box suggests a place, and an option leads to its page', async () => {
      await open('/guides/');
      await engine.click('input[name=q]');
      await engine.type('石家庄');
      await until(engine, `document.querySelector('[role=option]')`);
      await engine.click('[role=option]');
      await until(engine, `location.pathname === '/regions/hebei/shijiazhuang/'`);
    });

    test('a name is answered from the index, a word by full text', async () => {
      await search('断缴');
      expect(await firstResult()).toMatch(/^\/lapse\//);
      await search('定点药店');
      expect(await engine.evaluate(`document.querySelectorAll('#results mark').length`)).not.toBe(
        0,
      );
      expect(engine.complaints()).toEqual([]);
    });

    test('after the way back the box still has what was asked', async () => {
      await open('/guides/');
      await engine.click('input[name=q]');
      await engine.type('失业金\n');
      await until(
        engine,
        `document.querySelector('#results')?.getAttribute('aria-busy') === 'false'`,
      );
      await engine.click('#results > li a');
      await until(engine, `location.pathname !== '/search/' && document.readyState === 'complete'`);
      await engine.evaluate('void setTimeout(() => history.back(), 0)');
      // Whole: a file that is still on its way would be a complaint of the page that is opened next.
      await until(
        engine,
        `document.querySelector('#results')?.getAttribute('aria-busy') === 'false' &&
          document.querySelectorAll('#results > li').length > 0`,
      );
      expect(await engine.evaluate(`document.querySelector('input[name=q]').value`)).toBe('失业金');
    });

    test.each(CASES)('the calculator $slug answers from a link', async (reckoning) => {
      await open('/about/');
      await open(`/tools/${reckoning.slug}/#${reckoning.fragment}`);
      // The worked example stands there until the script has started.
      await until(
        engine,
        `'started' in document.querySelector('#calculator').dataset && document.querySelector('#result [data-result]')`,
      );
      const results = await engine.evaluate(
        `Object.fromEntries([...document.querySelectorAll('#result [data-result]')].reverse().map((one) =>
          [one.dataset.result, one.dataset.value]))`,
      );
      expect(results).toMatchObject(reckoning.results);
      expect(await wordsOf(engine, '#result')).toContain(reckoning.says);
      expect(engine.complaints()).toEqual([]);
    });

    test('a calculator answers what is typed', async () => {
      await open('/tools/retirement/#group=female55');
      await engine.click('input[name=birth]');
      await engine.type('1974-10\n');
      await until(engine, `document.querySelector('#result [data-result="retire-month"]')`);
    });

    test('长辈版 is kept from page to page, and goes again', async () => {
      await open('/lapse/');
      await engine.click('[data-action=elder]');
      await until(engine, `document.documentElement.className.includes('elder')`);
      await open('/terms/');
      expect(await engine.evaluate(`document.documentElement.className`)).toContain('elder');
      await engine.click('[data-action=elder]');
      await until(engine, `!document.documentElement.className.includes('elder')`);
    });

    test('the whole handbook is stored, and read when the host is gone', async () => {
      await open('/offline/');
      await engine.click('[data-offline=store]');
      await until(engine, `document.body.textContent.includes('已经存好')`);
      site.close();
      await open('/lapse/');
      await until(engine, `document.body.textContent.includes('现在连不上网')`);
      await search('石家庄');
      expect(await firstResult()).toBe('/regions/hebei/shijiazhuang/');
      await open(`/tools/${CASES[0]!.slug}/#${CASES[0]!.fragment}`);
      await until(engine, `document.querySelector('#result [data-result]')`);
      await open('/facts/payment-months/');
      await until(engine, `document.body.textContent.includes('这一页也没有存过')`);
    }, 90_000);
  });
};
