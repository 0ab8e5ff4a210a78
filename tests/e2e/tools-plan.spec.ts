import { expect, test, type Page } from '@playwright/test';
import { answer, beside, expectValues, openStarted, press, value } from './tools.ts';

/** What a part of the answer holds. */
const part = (page: Page, name: string) => answer(page).locator(`[data-part="${name}"]`);
/** A clock before the day that the site speaks for counts as that day, which moves with the content. */
const JANUARY = new Date('2028-01-15T12:00:00');

test('one form answers all: when, whether it is enough, how much, and what to do', async ({
  page,
}) => {
  await page.clock.setFixedTime(JANUARY);
  await page.goto('/tools/plan/');
  await page.locator('[name=birth]').fill('1975-04');
  await page.locator('[name=group][value=male]').check();
  await page.locator('[name=place]').fill('上海');
  await page.locator('[name=paid]').fill('18');
  await page.locator('[name=wage]').fill('8000');
  await expectValues(page, {
    'retire-month': '2037-11',
    'minimum-months': '228',
    'paid-then': '334',
    missing: 'none',
    'medical-needed': '180',
  });
  await expect(part(page, 'enough')).toContainText('来得及');
  await expect(part(page, 'money')).toContainText('不是预测');
  await expect(value(page, 'pension')).toContainText('元');
  await expect(part(page, 'medical')).toContainText('填上医保缴了多久');
  for (const name of ['enough', 'money', 'medical'])
    await expect(part(page, name).locator('a[href^="/facts/"]').first()).toBeVisible();
  await page.locator('[name=paid]').fill('5');
  await expect(part(page, 'enough')).toContainText('一次缴够');
  await expect(value(page, 'pension')).toHaveCount(0);
});

test('what places have comes when their field is entered, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const figures = () => asked.filter((path) => path === '/tools/plan/places.json');
  await openStarted(page, '/tools/plan/');
  await page.locator('[name=birth]').fill('1975-04');
  await page.locator('[name=paid]').fill('18');
  expect(figures()).toEqual([]);
  await page.locator('[name=place]').focus();
  await expect(page.locator('#places option').first()).toBeAttached();
  expect(figures()).toHaveLength(1);
});

test('the figures go on to the calculators that go deeper, and both say the same', async ({
  page,
}) => {
  await page.clock.setFixedTime(JANUARY);
  const address = '/tools/plan/#birth=1975-04&group=male&place=上海&paid=18年&wage=8000';
  await page.goto(address);
  const pension = await value(page, 'pension').getAttribute('data-value');
  await part(page, 'money').getByRole('link', { name: '换几种缴法' }).click();
  await expect(page).toHaveURL(/\/tools\/pension\/#/);
  await expectValues(page, { 'b-total': pension! });
  await expect(page.locator('[name=base]')).toHaveValue('12577');
  await expect(page.locator('[name=retire-age]')).toHaveValue('62岁7个月');

  await page.goto(address);
  await part(page, 'enough').getByRole('link', { name: '细看退休年月' }).click();
  await expect(page).toHaveURL(/\/tools\/retirement\/#/);
  await expectValues(page, { 'retire-month': '2037-11', 'minimum-months': '228' });

  await page.goto(address);
  await part(page, 'further').getByRole('link', { name: '每月要缴多少' }).click();
  await expect(page).toHaveURL(/\/tools\/contributions\/#/);
  await expectValues(page, { 'me-pension': '640' });

  await page.goto(address);
  await part(page, 'further').getByRole('link', { name: '失业了能领多少' }).click();
  await expect(page.locator('[name=place]')).toHaveValue('上海');
});

test('from retirement to the pension and to the plan, from a lapse to the plan', async ({
  page,
}) => {
  await page.clock.setFixedTime(JANUARY);
  await page.goto('/tools/retirement/#birth=1974-10&group=female55&paid=15年');
  await answer(page).getByRole('link', { name: '估一估每月能领多少' }).click();
  await expect(page.locator('[name=years-a]')).toHaveValue('16年');
  await expect(page.locator('[name=years-b]')).toHaveValue('18年');
  await expect(page.locator('[name=retire-age]')).toHaveValue('56岁3个月');
  await page.locator('[name=base]').fill('8000');
  await expect(answer(page).locator('svg[role=img]')).toBeVisible();
  await page.goBack();
  await answer(page).getByRole('link', { name: '一次算完' }).click();
  await expect(page.locator('[name=birth]')).toHaveValue('1974年10月');
  await expect(page.locator('[name=group][value=female55]')).toBeChecked();
  await page.locator('[name=place]').fill('上海');
  await expectValues(page, { 'retire-month': '2031-01', 'paid-then': '216' });
  await page.goto('/tools/lapse/#was=flexible&months=2&reason=forgot');
  await answer(page).getByRole('link', { name: '算一算到退休够不够' }).click();
  await expect(page.locator('[name=kind][value=flexible]')).toBeChecked();
});

test('a link that fills in only some of the form stays at the form', async ({ page }) => {
  await openStarted(page, '/tools/plan/#birth=1975-04&group=male');
  await expect(page.locator('[name=birth]')).toHaveValue('1975-04');
  await expect(page.locator('#result')).not.toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('who is not sure of her group sees both in every part', async ({ page }) => {
  await page.goto('/tools/plan/#birth=1974-10&group=unsure&place=上海&paid=15年');
  await expect(value(page, 'retire-month', 0)).toHaveAttribute('data-value', '2031-01');
  await expect(value(page, 'retire-month', 1)).toHaveAttribute('data-value', '2024-10');
  await expect(value(page, 'medical-needed')).toBeVisible();
  await expect(part(page, 'when').locator('thead th')).toHaveText([
    '原来55岁退休的',
    '原来50岁退休的',
  ]);
});

test('an empty or wrong month is told of as before, and words are read', async ({ page }) => {
  await openStarted(page, '/tools/plan/#group=male&place=上海&paid=18年');
  await page.locator('[name=birth]').fill('1967年13月');
  await press(page);
  await expect(beside(page, 'birth').problem).toHaveText(/出生年月请写成四位的年和月/);
  await page.locator('[name=birth]').fill('一九七五年四月');
  await expectValues(page, { 'retire-month': '2037-11' });
  await expect(beside(page, 'birth').said).toHaveText('按1975年4月算。');
});

test('the day somebody is laid off is an answer of its own', async ({ page }) => {
  await page.goto('/tools/lapse/#was=employee&months=0&reason=left-job');
  await expectValues(page, { medical: 'today', pension: 'today', unemployment: 'left' });
  await expect(page.locator('#result')).toContainText('刚停，还没有断');
  await page.locator('[name=reason][value=arrears]').check();
  await expect(page.locator('#result')).toContainText('没有欠的月份');
});

test('across provinces both people read what each has to do', async ({ page }) => {
  await page.goto(
    '/tools/sharing/#relation=parent&giver=employee&receiver=resident&purpose=care&from=hebei&to=hubei',
  );
  const told = answer(page).locator('p + ol');
  await expect(page.locator('#result')).toContainText('两个人各做一遍，4步：');
  await expect(page.locator('#result')).toContainText('出钱的人（你）做，1步：');
  await expect(page.locator('#result')).toContainText('用钱的人（家人）做，1步：');
  await expect(told).toHaveCount(3);
});
