import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const PAGE = '/guides/family-sharing/';
const box = (page: Page) => page.locator('input[type=search][name=q]');
const options = (page: Page) => page.getByRole('option');
const status = (page: Page) => page.locator('form.find [role=status]');

const type = async (page: Page, text: string, address = PAGE): Promise<void> => {
  await page.goto(address);
  await box(page).pressSequentially(text);
  await expect(options(page).first()).toBeVisible();
};

test('nothing is fetched before the box is focused', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  expect(requests.filter((path) => path !== '/favicon.svg')).toEqual([PAGE]);
  const names = page.waitForResponse('**/search/names.json');
  await box(page).focus();
  await expect(box(page)).toHaveRole('combobox');
  await names;
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => path.endsWith('.json'))).toEqual(['/search/names.json']);
});

test('names, pinyin and initials are answered while typing', async ({ page }) => {
  for (const [typed, address] of [
    ['石家庄', '/regions/hebei/shijiazhuang/'],
    ['shi jia zhuang', '/regions/hebei/shijiazhuang/'],
    ['sjz', '/regions/hebei/shijiazhuang/'],
    ['退休金怎么算', '/guides/pension-formula/'],
  ] as const) {
    await type(page, typed);
    // What stands may still be of the keys before.
    await page.waitForLoadState('networkidle');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  }
});

test('who comes back to the results finds the query that they are for', async ({ page }) => {
  await page.goto('/search/?q=断缴');
  await expect(page.locator('#results li').first()).toBeVisible();
  await box(page).fill('');
  await box(page).pressSequentially('石家庄');
  await options(page).first().click();
  await expect(page).toHaveURL('/regions/hebei/shijiazhuang/');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('h1')).toHaveText('“断缴”');
  await expect(page.locator('#results li').first()).toBeVisible();
  await expect(box(page)).toHaveValue('断缴');
});

test('who comes back from a suggestion finds the query in the box, and no open list', async ({
  page,
}) => {
  await type(page, '石家庄', '/');
  await options(page).first().click();
  await expect(page).toHaveURL('/regions/hebei/shijiazhuang/');
  // The page is loaded anew: browsers that are driven keep none alive.
  await page.goBack({ waitUntil: 'commit' });
  await expect(box(page)).toHaveValue('石家庄');
  await expect(options(page)).toHaveCount(0);
  // The browser's own list stays away from ours.
  await box(page).focus();
  await expect(box(page)).toHaveAttribute('autocomplete', 'off');
});

test('arrow keys, Enter and Escape follow the pattern', async ({ page }) => {
  await type(page, 'sz');
  // Answers from later files may still come in and draw the list anew.
  await page.waitForLoadState('networkidle');
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(1).getAttribute('id')) ?? 'none',
  );
  await expect(page.locator('[aria-selected=true]')).toHaveCount(1);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[aria-selected=true]')).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('sz');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=sz');
});

test('what was closed stays closed when files come late', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/search/topics.json', async (route) => {
    await held;
    await route.continue();
  });
  // A name is listed before the topics come.
  await type(page, '断缴');
  await page.keyboard.press('Escape');
  const late = page.waitForResponse('**/search/topics.json');
  release();
  await late;
  await page.waitForFunction(
    () => performance.getEntriesByName(`${location.origin}/search/topics.json`).length > 0,
  );
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
});

test('the number of answers is announced, and that there are none', async ({ page }) => {
  await type(page, '苏州');
  await expect(status(page)).toHaveText(/^\d+条建议，用上下键选/);
  await box(page).fill('火车票');
  await expect(status(page)).toHaveText(/没有建议/);
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('an answer can be pressed, and leaving the box closes the list', async ({ page }) => {
  await type(page, '断缴', '/');
  await page.locator('h1').click();
  await expect(page.getByRole('listbox')).toBeHidden();
  await box(page).fill('石家庄');
  await options(page).first().click();
  await expect(page).toHaveURL('/regions/hebei/shijiazhuang/');
});

test('a county, traditional script and homophones come with the second files', async ({ page }) => {
  for (const [typed, said] of [
    ['昆山', '昆山市属于苏州市'],
    ['石家莊', '石家庄'],
    ['城都', '成都'],
  ] as const) {
    await page.goto(PAGE);
    await box(page).pressSequentially(typed);
    await expect(options(page).first()).toContainText(said);
  }
});

test('while the input method composes, the keys are its own', async ({ page }) => {
  await type(page, 'sz');
  await box(page).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
  await expect(page.locator('[aria-selected=true]')).toHaveCount(0);
});

test('what is typed is sent nowhere', async ({ page }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(decodeURIComponent(request.url())));
  await type(page, '唐山断缴');
  await expect(status(page)).toHaveText(/条建议/);
  expect(urls.filter((url) => url.includes('唐山'))).toEqual([]);
  expect(urls.filter((url) => !url.startsWith(new URL('/', page.url()).href))).toEqual([]);
});

test('no policy is broken on the way', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await type(page, '唐山断缴');
  await type(page, '昆山', '/search/');
  expect(errors).toEqual([]);
});

test('what is typed before the script of the results has come stays', async ({ page }) => {
  let arrive = (): void => undefined;
  const typed = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/results-page/, async (route) => {
    await typed;
    await route.continue();
  });
  const script = page.waitForResponse(/results-page/);
  await page.goto('/search/?q=石家庄', { waitUntil: 'commit' });
  await box(page).fill('昆山');
  arrive();
  await (await script).finished();
  await expect(page).toHaveTitle(/^石家庄/);
  await expect(box(page)).toHaveValue('昆山');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('the list fits, its options are large enough, and axe finds nothing', async ({ page }) => {
    await type(page, '昆山');
    await expect(options(page).first()).toContainText('昆山');
    const list = await page.getByRole('listbox').boundingBox();
    expect(list?.x).toBeGreaterThanOrEqual(0);
    expect((list?.x ?? 0) + (list?.width ?? 999)).toBeLessThanOrEqual(360);
    for (const option of await options(page).all())
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const { violations } = await new AxeBuilder({ page }).include('form.find').analyze();
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});
