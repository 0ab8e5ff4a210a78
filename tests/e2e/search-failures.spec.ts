/** Search under what goes wrong: each leaves a usable page and says what is missing. */
import { expect, test, type Page } from '@playwright/test';

const results = (page: Page) => page.locator('ol#results > li');
const link = (page: Page) => results(page).first().locator('a').first();
const status = (page: Page) => page.locator('#search-status');

const search = async (page: Page, query: string): Promise<void> => {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
};

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is an index of topics and places, and says why', async ({ page }) => {
    await page.goto('/search/?q=断缴');
    await expect(status(page)).toBeVisible();
    await expect(status(page)).toContainText('脚本没有开着');
    await expect(page.locator('#search-index a[href="/lapse/"]')).toBeVisible();
    await expect(page.locator('#search-index a[href="/regions/sichuan/"]')).toBeVisible();
  });
});

test('WebAssembly blocked: topics and places answer, full text is said to be missing', async ({
  page,
}) => {
  await page.route('**/pagefind/wasm.*', (route) => route.abort());
  await search(page, '断缴');
  await expect(link(page)).toHaveAttribute('href', /^\/lapse\//);
  await expect(status(page)).toContainText('全文搜索暂时用不了');
});

test('Worker blocked: full text still answers', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: function Worker() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await search(page, '定点药店');
  await expect(results(page).locator('mark').first()).toBeVisible();
});

test('Intl.Segmenter absent: the vocabulary cuts words, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'Segmenter');
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await search(page, '失业金最长领几个月');
  await expect(link(page)).toHaveAttribute('href', /unemployment/);
  await expect(status(page)).toContainText('不会分词');
});

test('storage refused: search does not need it', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await search(page, '唐山断缴');
  await expect(link(page)).toHaveAttribute('href', /lapse|tangshan/);
  await expect(status(page)).not.toContainText('用不了');
});

test.describe('index files missing', () => {
  test('the first: full text answers alone, and the page says so', async ({ page }) => {
    await page.route('**/search/names.json', (route) => route.fulfill({ status: 404 }));
    await search(page, '定点药店');
    await expect(results(page).first()).toBeVisible();
    await expect(status(page)).toContainText('地区和主题的列表没有取到');
  });

  test('topics: full text answers alone, a name by itself, and the page says so', async ({
    page,
  }) => {
    await page.route('**/search/topics.json', (route) => route.fulfill({ status: 404 }));
    await search(page, '定点药店');
    await expect(results(page).first()).toBeVisible();
    await expect(status(page)).toContainText('地区和主题的列表没有取到');
    await search(page, '断缴');
    await expect(link(page)).toHaveAttribute('href', '/lapse/');
    await expect(status(page)).toContainText('结果可能不全');
    // A place wants no topics.
    await search(page, '石家庄');
    await expect(link(page)).toHaveAttribute('href', '/regions/hebei/shijiazhuang/');
    await expect(status(page)).not.toContainText('结果可能不全');
  });

  test('further names: what is there answers, and the page says so', async ({ page }) => {
    await page.route(/\/search\/names-more\.json$/, (route) => route.fulfill({ status: 404 }));
    await search(page, '昆山断缴');
    await expect(results(page).first()).toBeVisible();
    await expect(status(page)).toContainText('没有取到');
  });

  test('all: the plain index stays and the page says so', async ({ page }) => {
    await page.route(/\/search\/[\w-]+\.json$|\/pagefind\//, (route) => route.abort());
    await search(page, '断缴');
    await expect(results(page)).toHaveCount(0);
    await expect(status(page)).toContainText('搜索暂时用不了');
    await expect(page.locator('#search-index a[href="/lapse/"]')).toBeVisible();
  });

  test('in the box of a page: it says so and still leads to the results', async ({ page }) => {
    await page.route('**/search/names.json', (route) => route.abort());
    await page.goto('/lapse/');
    await page.locator('input[name=q]').fill('苏州');
    await expect(page.locator('form.find [role=status]')).toContainText('建议没有取到');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
  });
});

test('slow network: places and topics answer before the full text has come', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/?q=断缴');
  await expect(link(page)).toHaveAttribute('href', /^\/lapse\//);
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'true');
  await expect(status(page)).toContainText('还在找');
  release();
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  await expect(status(page)).not.toContainText('还在找');
});
