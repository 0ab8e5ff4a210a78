/** The table of a topic over all places: complete without scripts, sorted and filtered with them. */
import { expect, test } from '@playwright/test';

const ADDRESS = '/regions/by/base-limits/';

test('sorts by number and back, and tells so', async ({ page }) => {
  await page.goto(ADDRESS);
  const head = page.locator('#topic-table thead th').nth(1);
  const numbers = () =>
    page
      .locator('#topic-table tbody td:nth-child(2)[data-sort]')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['sort'])));
  const rows = await page.locator('#topic-table tbody tr').count();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const rising = await numbers();
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await numbers()).toEqual(rising.toReversed());
  await expect(page.locator('#topic-table tbody tr')).toHaveCount(rows);
});

test('shows only the places whose name was typed, and all again', async ({ page }) => {
  await page.goto(ADDRESS);
  const shown = page.locator('#topic-table tbody tr:not([hidden])');
  const all = await shown.count();
  await page.getByRole('searchbox', { name: /只看这个地方/ }).fill('江苏');
  for (const name of await shown.locator('th').allTextContents()) expect(name).toContain('江苏');
  expect(await shown.count()).toBeGreaterThan(0);
  expect(await shown.count()).toBeLessThan(all);
  await page.getByRole('searchbox', { name: /只看这个地方/ }).fill('没有这个地方');
  await expect(page.locator('#topic-table [role=status]')).toContainText('打它的省名');
  await page.getByRole('searchbox', { name: /只看这个地方/ }).fill('');
  await expect(page.locator('#topic-table [role=status]')).toBeEmpty();
  await expect(shown).toHaveCount(all);
});

test('a place without a row of its own has the row of where it lies, and is told so', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  const shown = page.locator('#topic-table tbody tr:not([hidden]) th a');
  const said = page.locator('#topic-table [role=status]');
  const box = page.getByRole('searchbox', { name: /只看这个地方/ });
  await box.fill('绵阳');
  await expect(shown).toHaveText(['四川']);
  await expect(said).toContainText('绵阳自己的没有查到。下面是四川的');
  // By its whole name a place with a row of its own is that row.
  for (const typed of ['深圳市', '广东深圳']) {
    await box.fill(typed);
    await expect(shown).toHaveText(['深圳']);
    await expect(said).toBeEmpty();
  }
  // With the name of its province in front it is not the province.
  for (const [typed, row] of [
    ['四川绵阳', '四川'],
    ['重庆云阳', '重庆'],
    ['深圳南山区', '深圳'],
  ] as const) {
    await box.fill(typed);
    await expect(shown).toHaveText([row]);
    await expect(said).toContainText(`${typed}自己的没有查到。下面是${row}的`);
  }
  await box.fill('四川省');
  await expect(shown).toHaveText(['四川']);
  await expect(said).toBeEmpty();
  await box.fill('');
  await expect(said).toBeEmpty();
  expect(await shown.count()).toBeGreaterThan(30);
});

test('without the names of places the table says to look for the province', async ({ page }) => {
  await page.route('**/search/names*.json', (route) => route.abort());
  await page.goto(ADDRESS);
  await page.getByRole('searchbox', { name: /只看这个地方/ }).fill('绵阳');
  await expect(page.locator('#topic-table [role=status]')).toContainText('打它的省名');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every row is there', async ({ page }) => {
    await page.goto(ADDRESS);
    expect(await page.locator('#topic-table tbody tr').count()).toBeGreaterThan(8);
    await expect(page.locator('#topic-table button')).toHaveCount(0);
  });
});
