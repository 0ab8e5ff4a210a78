import { expect, test } from '@playwright/test';
import { beside, expectValues, openStarted, press, value } from './tools.ts';

test('typing works out at once, in full width and with separators', async ({ page }) => {
  await page.goto('/tools/pension/');
  await page.locator('[name=base]').pressSequentially('１２，０４９');
  await page.locator('[name=index]').fill('0.8');
  await page.locator('[name=years-a]').fill('30年');
  await expect(value(page, 'a-basic')).toHaveAttribute('data-value', '3253.23');
});

test('what is wrong is said beside its field, nothing is lost, and it goes when mended', async ({
  page,
}) => {
  await page.goto('/tools/retirement/#birth=1967-05&group=male');
  await expect(value(page, 'retire-month')).toHaveAttribute('data-value', '2028-01');
  const birth = page.locator('[name=birth]');
  await birth.fill('1967-02-30');
  await expect(page.locator('#result [data-result]')).toHaveCount(0);
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(birth).toBeFocused();
  await expect(page.locator('#f-birth-problem')).toContainText('1967-05');
  await expect(birth).toHaveValue('1967-02-30');
  await expect(page.locator('[name=group][value=male]')).toBeChecked();
  await birth.fill('2011-01');
  await expect(page.locator('#f-birth-problem')).toContainText('1950年1月');
  await birth.fill('197609');
  await expect(page.locator('#f-birth-problem')).toBeEmpty();
  await expect(value(page, 'retire-month')).toHaveAttribute('data-value', '2039-09');
});

test('what is wrong is read out when the typing rests, and not with every key', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-12-01' });
  await openStarted(page, '/tools/retirement/#group=male');
  const birth = page.locator('[name=birth]');
  await birth.fill('x');
  await press(page);
  const { problem } = beside(page, 'birth');
  await expect(problem).toContainText('“x”看不懂');
  await page.clock.pauseAt('2026-12-02');
  await problem.evaluate((alert) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(alert.textContent)).observe(alert, { childList: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await birth.fill('');
  await birth.pressSequentially('1967-00');
  expect(await said()).toEqual([]);
  await page.clock.runFor(1000);
  expect(await said()).toEqual([expect.stringContaining('“1967-00”')]);
  // What no longer holds goes at once.
  await birth.fill('1967-12');
  await expect(problem).toBeEmpty();
});

test('what was understood goes as soon as it no longer holds, and comes when the typing rests', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-12-01' });
  await openStarted(page, '/tools/pension/#index=0.6&years-a=15&years-b=20&retire-age=63');
  const base = page.locator('[name=base]');
  const { said } = beside(page, 'base');
  await base.fill('8千');
  await page.clock.runFor(1000);
  await expect(said).toHaveText('按8000元算。');
  await page.clock.pauseAt('2026-12-02');
  await base.fill('9千');
  expect(await said.textContent()).toBe('');
  await page.clock.runFor(1000);
  expect(await said.textContent()).toBe('按9000元算。');
  // Words that still hold stay.
  await base.fill('9千元');
  expect(await said.textContent()).toBe('按9000元算。');
});

test('a message that appears does not take the click from the choice below it', async ({
  page,
}) => {
  await openStarted(page, '/tools/retirement/');
  const birth = page.locator('[name=birth]');
  await birth.fill('二〇〇五');
  await page.locator('[name=group][value=male]').click();
  await expect(page.locator('[name=group][value=male]')).toBeChecked();
  await expect(page.locator('#f-birth-problem')).toContainText('1967-05');
  await expect(birth).toHaveValue('二〇〇五');
  await birth.fill('1967-05');
  await expect(value(page, 'retire-month')).toHaveAttribute('data-value', '2028-01');
});

/** By calculator and what is filled in: field, what is typed, what is said beside it, a result. */
const TYPED: Readonly<
  Record<string, readonly (readonly [string, string, string, string, string])[]>
> = {
  'lapse/#was=employee&reason=left-job': [
    ['months', '2年', '按24个月算。', 'medical', 'over'],
    ['months', '半年', '按6个月算。', 'medical', 'over'],
    ['months', '两个月', '按2个月算。', 'medical', 'within'],
  ],
  'pension/#base=1000': [
    ['base', '8千', '按8000元算。', 'a-total', '1457.27'],
    ['index', '60%', '按0.6算。', 'a-total', '1457.27'],
    ['index', '60', '按0.6算。', 'a-total', '1457.27'],
    ['years-a', '十五', '按15年算。', 'a-total', '1457.27'],
    ['retire-age', '63岁零6个月', '按63岁6个月算。', 'a-basic', '960'],
  ],
  'survivor/#income=4000': [
    ['years', '二十', '按20年算。', 'months', '14'],
    ['years', '28.75', '按28年9个月算。', 'months', '22.75'],
    ['years', '191个月', '按15年11个月算。', 'months', '9.92'],
    ['years', '345个月', '按28年9个月算。', 'months', '22.75'],
    ['pension-years', '三年半', '按3年6个月算。', 'months', '19.25'],
  ],
  'retirement/#group=male': [['birth', '67年5月', '按1967年5月算。', 'retire-month', '2028-01']],
  'retirement/#birth=1969-12&group=male': [
    ['paid', '28.75', '按28年9个月算。', 'early-minimum-months', '180'],
    ['paid', '345个月', '按28年9个月算。', 'early-minimum-months', '180'],
    ['paid', '二十八年零九个月', '按28年9个月算。', 'early-minimum-months', '180'],
  ],
};

for (const [address, typed] of Object.entries(TYPED))
  test(`${address}: what people write is understood, and said as what`, async ({ page }) => {
    await openStarted(page, `/tools/${address}`);
    for (const [name, words, said, result, plain] of typed) {
      await page.locator(`[name=${name}]`).fill(words);
      await expectValues(page, { [result]: plain });
      await expect(beside(page, name).said).toHaveText(said);
      await expect(beside(page, name).problem).toBeEmpty();
    }
    const [name, words, , result, plain] = typed[typed.length - 1]!;
    await page.reload();
    await expectValues(page, { [result]: plain });
    await expect(page.locator(`[name=${name}]`)).toHaveValue(words);
  });

test('while somebody types the answer is not read out whole, and what stands is left alone', async ({
  page,
}) => {
  await openStarted(page, '/tools/retirement/');
  await page.evaluate(() => {
    let drawn = 0;
    const count = () => (drawn += 1);
    document.querySelector('#result')!.addEventListener('drawn', count);
    Object.assign(window, { drawn: () => drawn });
  });
  const drawn = () => page.evaluate(() => (window as unknown as { drawn: () => number }).drawn());
  const title = page.locator('#result-title');
  await page.locator('[name=birth]').pressSequentially('1967-05');
  await expect(title).toHaveText('还没有结果');
  expect(await drawn()).toBe(1);
  await page.locator('[name=group][value=male]').check();
  await expect(title).toHaveText('结果');
  await expect(value(page, 'retire-month')).toBeVisible();
  expect(await drawn()).toBe(2);
  // Another answer is no other heading.
  const words = await title.evaluateHandle((heading) => heading.firstChild);
  await page.locator('[name=birth]').fill('1967-06');
  expect(await drawn()).toBe(3);
  expect(await title.evaluate((heading, node) => heading.firstChild === node, words)).toBe(true);
  await expect(title).toHaveAttribute('aria-live', 'polite');
  await expect(page.locator('[aria-live] #result, #result[aria-live]')).toHaveCount(0);
});

test('digits are taken as they are, and nothing is said of them', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/tools/lapse/#was=employee&months=24&reason=left-job');
  await expectValues(page, { medical: 'over' });
  await expect(beside(page, 'months').said).toBeEmpty();
  expect(asked.filter((path) => path.includes('parse-natural'))).toEqual([]);
});

const REFUSED: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'lapse/#was=employee&reason=left-job': [
    ['months', '45天', '“45天”的单位是天，这里不用它。请填'],
    ['months', '两三个月', '“两三个月”里有两个数'],
    ['months', '2年多', '“2年多”不是准数。'],
    ['months', '2024年3月', '像是日期'],
  ],
  'survivor/#income=4000': [
    ['years', '28年13个月', '“28年13个月”里，年后面的月数要小于12。请填'],
    ['years', '28.7', '“28.7”不是整月数，请写成几年几个月。请填'],
    ['years', '61', '“61”是61年；是月数就写61个月。请填缴费年限，几年几个月，在1个月到60年之间'],
    ['years', '0', '“0”是0年。请填缴费年限，几年几个月，在1个月到60年之间'],
  ],
  'survivor/#years=20': [
    ['pension-years', '61年', '最多60年'],
    ['pension-years', '3.3', '“3.3”不是整月数'],
    ['income', '-5', '“-5”是负数。请填收入数，元数在500到200000之间'],
    ['income', '99999999999', '“99999999999”是99999999999元。请填收入数'],
    ['income', '不知道', '“不知道”看不懂。请填收入数'],
  ],
  'survivor/#years=45': [['pension-years', '51年', '比人的一辈子还长']],
  'pension/#base=8000': [
    ['years-a', '180', '“180”是180年；是月数就写180个月。'],
    ['interest', '0.025', '是0.025%，还是2.5%？'],
    ['base', '8', '“8”是8元。请填计发基数，每月的元数'],
  ],
  'retirement/#birth=1969-12&group=male': [
    [
      'birth',
      '-5',
      '“-5”看不懂。出生年月请写成四位的年和月，例如1967-05；在1950年1月到2010年12月之间',
    ],
    ['birth', '１２', '“12”看不懂。出生年月'],
    ['birth', '3.5', '“3.5”看不懂。出生年月'],
    ['birth', '1967', '“1967”里没有月份。出生年月'],
    ['birth', '1967-13', '“1967-13”里，月份要在1到12之间。出生年月'],
    ['birth', '2003-02-30', '“2003-02-30”里，2003年2月没有30日。出生年月'],
    ['birth', '2030-05', '“2030-05”是2030年5月。出生年月'],
    ['paid', '-5', '“-5”是负数。请填职工养老缴了多久'],
    ['paid', '345', '“345”是345年；是月数就写345个月。'],
    ['paid', '28年13个月', '请填职工养老缴了多久'],
    ['paid', '二十多年', '“二十多年”不是准数。'],
    ['paid', '1998年7月', '像是日期'],
  ],
};

for (const [address, typed] of Object.entries(REFUSED))
  test(`${address}: what is unclear is asked for again, saying why`, async ({ page }) => {
    for (const [name, words, said] of typed) {
      // Another fragment alone would load nothing anew.
      await page.goto('about:blank');
      await openStarted(page, `/tools/${address}`);
      await page.locator(`[name=${name}]`).fill(words);
      await press(page);
      await expect(page.locator(`[name=${name}]`)).toBeFocused();
      await expect(beside(page, name).problem).toContainText(said);
      await expect(page.locator('#result [data-result]')).toHaveCount(0);
      await expect(page.locator(`[name=${name}]`)).toHaveValue(words);
    }
  });

test('where what reads more than digits stays away it is said, and asked for anew', async ({
  page,
}) => {
  const readers = /\/parse-natural-[^/]*\.js/;
  await page.route(readers, (route) => route.abort());
  await openStarted(page, '/tools/lapse/#was=employee&reason=left-job');
  await page.locator('[name=months]').fill('2年');
  await press(page);
  await expect(beside(page, 'months').problem).toContainText('请只写数字');
  await page.locator('[name=months]').fill('24');
  await expectValues(page, { medical: 'over' });
  await expect(beside(page, 'months').problem).toBeEmpty();
});

test('what was paid in is asked for only where it caps the sums, and is kept while it is not', async ({
  page,
}) => {
  await openStarted(page, '/tools/survivor/');
  const own = page.locator('[name=own]');
  const years = page.locator('[name=years]');
  await expect(own).toBeHidden();
  await page.locator('[name=income]').fill('4000');
  await years.fill('4年11个月');
  await expect(own).toBeVisible();
  await expectValues(page, { months: '3', total: '20000' });
  await expect(value(page, 'total')).toContainText('还不知道');
  await expect(page.locator('#result')).toContainText('填上这个数，才知道能领多少');
  await own.fill('4608');
  await expectValues(page, { total: '4608' });
  await expect(value(page, 'total')).not.toContainText('还不知道');
  await expect(value(page, 'amount')).toHaveCount(0);
  await years.fill('5');
  await expect(own).toBeHidden();
  await expectValues(page, { months: '6', amount: '24000', total: '32000' });
  await own.evaluate((field: HTMLInputElement) => (field.value = 'x'));
  await press(page);
  await expectValues(page, { total: '32000' });
  await years.fill('1个月');
  await expect(own).toBeVisible();
  await expect(own).toHaveValue('x');
  await expect(page.locator('#result [data-result]')).toHaveCount(0);
  await press(page);
  await expect(own).toBeFocused();
  await own.fill('4608');
  await page.waitForURL(/own=4608/);
  await page.reload();
  await expect(own).toBeVisible();
  await expectValues(page, { total: '4608' });
});
