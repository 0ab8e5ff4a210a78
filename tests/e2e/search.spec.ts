import { expect, test, type Page } from '@playwright/test';

const first = (page: Page) => page.locator('ol#results > li').first().locator('a').first();

const search = async (page: Page, query: string): Promise<void> => {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
};

const PLACES: readonly (readonly [string, string])[] = [
  ['石家庄', '/regions/hebei/shijiazhuang/'],
  ['恩施州', '/regions/hubei/enshi/'],
  ['雄安', '/regions/hebei/xiongan/'],
  ['广州', '/regions/guangdong/guangzhou/'],
  ['昆山', '/regions/jiangsu/suzhou/'],
  ['乌鲁木齐', '/regions/xinjiang/wulumuqi/'],
  ['shijiazhuang', '/regions/hebei/shijiazhuang/'],
  ['sjz', '/regions/hebei/shijiazhuang/'],
];
test('a place is found by its name, its short name, its pinyin and its initials', async ({
  page,
}) => {
  for (const [query, address] of PLACES) {
    await search(page, query);
    await expect(first(page), query).toHaveAttribute('href', address);
  }
});

test('a county leads to its city and says so', async ({ page }) => {
  await search(page, '昆山');
  await expect(page.locator('ol#results > li').first()).toContainText('昆山市');
  await expect(page.locator('ol#results > li').first()).toContainText('苏州');
});

test('a topic is found, and its page says it', async ({ page }) => {
  await search(page, '断缴');
  await expect(first(page)).toHaveAttribute('href', /^\/lapse\//);
  await search(page, '亲情服务');
  await expect(first(page)).toHaveAttribute(
    'href',
    /^\/guides\/e-card-family-service\/|^\/terms\/#qinqing-fuwu$/,
  );
});

test('full text finds a section by its words and marks them', async ({ page }) => {
  await search(page, '定点药店');
  const hit = page.locator('ol#results > li', { has: page.locator('mark') }).first();
  await expect(hit.locator('a').first()).toHaveAttribute('href', /^\/[a-z-]+\/.*#[a-z0-9-]+$/);
});

test('the box on a page leads to the results, and Back returns', async ({ page }) => {
  await page.goto('/guides/family-sharing/');
  await page.locator('input[type=search][name=q]').fill('苏州');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(first(page)).toHaveAttribute('href', '/regions/jiangsu/suzhou/');
  await page.goBack();
  await expect(page).toHaveURL(/family-sharing/);
});

test('nothing found is said, and the index is offered', async ({ page }) => {
  await search(page, '火车票');
  await expect(page.locator('#results > li')).toHaveCount(0);
  await expect(page.locator('#search-status')).toContainText('没有');
  await expect(page.locator('#search-index')).toBeVisible();
});

test('what the handbook is about stands in sight where nothing is found', async ({ page }) => {
  await search(page, '深川');
  await expect(page.locator('#results > li')).toHaveCount(0);
  await expect(page.locator('#search-other')).toContainText('只讲社会保险');
  await expect(page.locator('#search-other a')).toBeInViewport();
});

test('markup in a query stays text', async ({ page }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await search(page, '<img src=x onerror=alert(1)>断缴');
  expect(await page.locator('main img').count()).toBe(0);
  expect(dialogs).toBe(0);
});

test('without the full-text index places are still found', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await search(page, '苏州');
  await expect(first(page)).toHaveAttribute('href', '/regions/jiangsu/suzhou/');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page is an index of topics and places', async ({ page }) => {
    await page.goto('/search/?q=x');
    await page.locator('#search-index summary', { hasText: '石家庄' }).click();
    await expect(
      page.locator('#search-index a[href="/regions/hebei/shijiazhuang/"]'),
    ).toBeVisible();
    await expect(page.locator('#search-index a[href="/guides/family-sharing/"]')).toBeVisible();
  });
});
