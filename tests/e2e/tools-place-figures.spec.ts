import { expect, test } from '@playwright/test';
import { CALCULATORS_ASKING_FOR_PLACES } from '../calculator-cases.ts';
import { answer, beside, expectValues, openStarted, press, value } from './tools.ts';

const FIGURES = '**/tools/contributions/places.json';

test('figures of places come when the field for a place is entered, and not before', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const figures = () => asked.filter((path) => /^\/tools\/.*places\.json$/.test(path));
  await openStarted(page, '/tools/contributions/');
  await page.locator('[name=wage]').fill('8000');
  expect(figures()).toEqual([]);
  await page.locator('[name=place]').focus();
  await expect(page.locator('#places option').first()).toBeAttached();
  expect(figures()).toEqual(['/tools/contributions/places.json']);
  await page.locator('[name=place]').fill('浦东');
  await expect(beside(page, 'place').said).toContainText('浦东');
  await expectValues(page, { 'me-pension': '640', 'account-pension': '640' });
  await page.locator('[name=wage]').fill('5000');
  await expectValues(page, { 'me-pension': '603.68' });
});

test('the figures of a place lead to their facts, and those of the whole country too', async ({
  page,
}) => {
  await page.goto('/tools/contributions/#place=上海&kind=employee&wage=8000');
  await expectValues(page, { 'me-pension': '640' });
  const result = answer(page);
  await expect(result.locator('a[href="/facts/base-2026-shanghai/"]').first()).toBeVisible();
  await expect(result.locator('a[href="/facts/pension-account-rate/"]').first()).toBeVisible();
});

test('a place where nothing applies is refused, and no figure stands there', async ({ page }) => {
  await page.goto('/tools/contributions/#place=香港&kind=employee&wage=8000');
  await expectValues(page, { verdict: 'outside' });
  await expect(page.locator('#result')).toContainText('不实行内地的社会保险');
  await page.goto('/tools/unemployment/#place=澳门&paid=8年&claim=first');
  await expectValues(page, { verdict: 'outside' });
});

test('too little paid is told, and so is whom to ask about what was left', async ({ page }) => {
  await page.goto('/tools/unemployment/#place=上海&paid=11个月&claim=again&left=3');
  await expectValues(page, { verdict: 'refused' });
  await expect(page.locator('#result')).toContainText('12333');
  await page.locator('[name=paid]').fill('2年');
  await expectValues(page, { months: '7', monthly: '2340', total: '16380' });
});

test('two places are compared once their field is entered, and each figure says where it is from', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openStarted(page, '/tools/compare-places/');
  expect(asked.filter((path) => path.endsWith('places.json'))).toEqual([]);
  await page.locator('[name=from]').fill('北京');
  await page.locator('[name=to]').fill('石河子');
  const result = answer(page);
  const wage = result.locator('[data-result=from-minimum-wage]');
  await expect(wage).toHaveAttribute('data-value', '2540');
  await expect(wage.locator('a[href="/regions/beijing/#minimum-wage"]')).toBeVisible();
  await expect(wage.locator('small')).toContainText('2025年9月1日起');
  await expect(wage.locator('small a')).toHaveAttribute('href', /^\/facts\//);
  await expect(result).toContainText('石河子的人可能参加新疆兵团的保险');
  await expect(result.locator('[data-result=to-unemployment]')).toContainText('问12333');
  await page.locator('[name=to]').fill('天津');
  await expect(result.locator('.difference', { hasText: '最低工资' })).toContainText('天津');
});

test('who pays alone sees the least and the most without naming a sum, who is employed is asked for it', async ({
  page,
}) => {
  await page.goto('/tools/contributions/#place=上海&kind=flexible');
  await expectValues(page, { 'lowest-pension': '1509.2', 'highest-pension': '7546.2' });
  await page.locator('[name=kind][value=employee]').check();
  await press(page);
  await expect(beside(page, 'wage').problem).toContainText('还没有填每月工资');
  await expect(page.locator('#result [data-result]')).toHaveCount(0);
});

test('the reference wage of a place goes into the form, says since when, and can be changed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openStarted(page, '/tools/pension/');
  await page.locator('[name=years-a]').fill('15');
  expect(asked.filter((path) => /local-rule|places\.json$/.test(path))).toEqual([]);
  await page.locator('#f-local-place').fill('江苏苏州');
  const base = page.locator('[name=base]');
  const answers = page.locator('.local-answers');
  await expect(base).toHaveValue('8917');
  await expect(answers).toContainText('2025年1月起');
  await expect(answers.locator('small a')).toHaveAttribute('href', /^\/facts\//);
  await expect(value(page, 'a-basic')).toBeVisible();
  await base.fill('9000');
  await page.locator('#f-local-place').focus();
  await expect(base).toHaveValue('9000');
  await page.locator('#f-local-place').fill('石河子');
  await expect(answers).toContainText('没有查到，问12333');
  await expect(base).toHaveValue('9000');
});

test('the income of a province goes into the form of survivors, month by month', async ({
  page,
}) => {
  await openStarted(page, '/tools/survivor/');
  await page.locator('[name=years]').fill('20');
  await page.locator('#f-local-place').fill('辽宁鞍山');
  await expect(page.locator('[name=income]')).toHaveValue('4171.42');
  await expect(page.locator('.local-answers')).toContainText('2026年去世的用');
  await expect(page.locator('#result [data-result=total]')).toHaveAttribute(
    'data-value',
    '66742.72',
  );
  await page.locator('#f-local-place').fill('石河子');
  await expect(page.locator('.local-answers')).toContainText('没有查到，问12333');
  await expect(page.locator('[name=income]')).toHaveValue('');
});

test('the newest income that is known is reckoned with, and the result says whose deaths go by it', async ({
  page,
}) => {
  await openStarted(page, '/tools/survivor/');
  await page.locator('[name=years]').fill('20');
  await page.locator('#f-local-place').fill('北京');
  await expect(page.locator('[name=income]')).toHaveValue('8024.33');
  const said = page.locator('#result .local-recap');
  await expect(said).toContainText('按北京用的收入数算，2026年去世的人用这个数');
  await page.locator('#f-local-place').fill('云南');
  await expect(page.locator('.local-answers')).toContainText('2025年去世的用');
  await expect(page.locator('.local-answers')).toContainText('年度的没有查到');
  await expect(page.locator('[name=income]')).toHaveValue(/^\d{4}/);
  await expect(said).toContainText('按云南用的收入数算，只查到2025年去世的人用的');
  await expect(page.locator('#result [data-result=total]')).toHaveCount(1);
  // What the reader puts in its stead is nobody else's, a sum of the whole year too.
  await page.locator('[name=income]').fill('66173');
  await expect(said).toHaveCount(0);
  await expect(page.locator('#result')).toContainText('除以12，按每月5514.42元算');
});

for (const [slug, place, words] of [
  ['lapse', '南京', '超过的等3个月'],
  ['retirement', '上海', '满15年'],
] as const)
  test(`${slug} shows what the place has, and reckons as before`, async ({ page }) => {
    await page.goto(`/tools/${slug}/`);
    await page.locator('#f-local-place').fill(place);
    await expect(page.locator('.local-answers')).toContainText(words);
    const field = page.locator('#f-local-place');
    const { problem } = beside(page, 'local-place');
    await field.fill('乌有乡');
    await expect(page.locator('.local-answers')).toBeEmpty();
    // Whoever is still typing is not told that half a name is unknown.
    await expect(problem).toBeEmpty();
    await field.press('Tab');
    await expect(problem).toContainText('请写上省名');
    // The message is read out as a whole whenever it changes, so not with every key.
    await field.fill('乌有');
    await expect(problem).toContainText('“乌有乡”');
    await field.press('Tab');
    await expect(problem).toContainText('“乌有”');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAttribute('aria-describedby', /(?:^| )f-local-place-problem$/);
    await field.fill(place);
    await expect(page.locator('.local-answers')).toContainText(words);
    await expect(problem).toBeEmpty();
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  });

test('a name beside a form that several places have is shown as it was typed, and the place can be pressed', async ({
  page,
}) => {
  await page.goto(`/tools/survivor/#local-place=${encodeURIComponent('朝阳<b>')}`);
  const { problem } = beside(page, 'local-place');
  await expect(problem).toHaveText('叫“朝阳<b>”的地方不止一个，是哪一个？');
  await expect(page.locator('#local-rule b')).toHaveCount(0);
  const field = page.locator('#f-local-place');
  await field.fill('朝阳');
  await field.press('Tab');
  await expect(problem).toHaveText('叫“朝阳”的地方不止一个，是哪一个？');
  const choices = page.locator('#local-rule .places button');
  await choices.filter({ hasText: '辽宁省朝阳市' }).click();
  await expect(page.locator('.local-answers')).not.toBeEmpty();
  await expect(problem).toBeEmpty();
  await expect(choices).toHaveCount(0);
});

test('the answer on a lapse says the rule of the place in whole sentences, whatever comes first', async ({
  page,
}) => {
  await openStarted(page, '/tools/lapse/');
  await page.locator('#f-local-place').fill('杭州');
  await expect(page.locator('.local-answers a').first()).toBeVisible();
  // The worked example is about nobody's place.
  await expect(page.locator('#result .local-rules')).toHaveCount(0);
  await page.locator('[name=was][value=employee]').check();
  await page.locator('[name=months]').fill('4');
  await page.locator('[name=reason][value=left-job]').check();
  const rules = page.locator('#result [data-result=medical] .local-rules');
  await expect(rules).toContainText('从第二个自然月起暂停待遇');
  // That is for people who pay alone.
  await expect(rules).not.toContainText('从缴费月起第三个自然月开始享受');
  await expect(rules.locator('small a').first()).toHaveAttribute('href', /^\/facts\//);
  await page.locator('[name=months]').fill('5');
  await expect(rules).toHaveCount(1);
  await page.locator('[name=was][value=flexible]').check();
  await expect(rules).toContainText('从缴费月起第三个自然月开始享受');
  await page.locator('[name=was][value=employee]').check();
  await page.locator('#f-local-place').fill('拉萨');
  await expect(rules).toContainText('没有查到，问12393');
  // Only one city that it does not name tells the rule of the province.
  await page.locator('[name=was][value=flexible]').check();
  await page.locator('#f-local-place').fill('赣州');
  await expect(rules).toContainText('没有查到赣州的规定，只查到省里一个市的说法');
  await page.locator('[name=was][value=employee]').check();
  // Of 苏州 only what holds for people who pay alone is known.
  await page.locator('#f-local-place').fill('苏州');
  await expect(rules).toContainText('没有查到你这种情况的规定，问12393');
  await expect(page.locator('.local-answers')).toContainText('灵活就业');
  await page.locator('[name=was][value=flexible]').check();
  await expect(rules).toContainText('灵活就业');
  await page.locator('#f-local-place').fill('');
  await expect(rules).toHaveCount(0);
});

test('an address keeps the place beside a form, and the figure that the reader has put in its stead', async ({
  page,
}) => {
  await openStarted(page, '/tools/lapse/#was=employee&months=4&reason=left-job');
  await page.locator('#f-local-place').fill('杭州');
  const rules = page.locator('#result [data-result=medical] .local-rules');
  await expect(rules).toContainText('从第二个自然月起暂停待遇');
  await expect
    .poll(() => page.evaluate(() => decodeURI(location.hash)))
    .toContain('local-place=杭州');
  await page.reload();
  await expect(page.locator('#f-local-place')).toHaveValue('杭州');
  await expect(rules).toContainText('从第二个自然月起暂停待遇');
  await expect(page.locator('#result .recap')).toContainText('当地的规定看杭州');

  await page.goto('/tools/pension/#base=9000&years-a=15&local-place=江苏苏州');
  await expect(page.locator('.local-answers')).toContainText('2025年1月起');
  await expect(page.locator('[name=base]')).toHaveValue('9000');
});

test('where the figures do not come it says so, and the next press brings them', async ({
  page,
}) => {
  await page.route(FIGURES, (route) => route.abort());
  await page.goto('/tools/contributions/#place=上海&kind=employee&wage=8000');
  await press(page);
  await expect(beside(page, 'place').problem).toContainText('各地的数没有取到');
  await expect(page.locator('#result [data-result]')).toHaveCount(0);
  await page.unroute(FIGURES);
  await press(page);
  await expectValues(page, { 'me-pension': '640' });
  await expect(beside(page, 'place').problem).toBeEmpty();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('what asks for a place leads to what is known of the places', async ({ page }) => {
    for (const slug of CALCULATORS_ASKING_FOR_PLACES) {
      await page.goto(`/tools/${slug}/`);
      await expect(page.locator('main a[href="/regions/"]').first(), slug).toBeVisible();
    }
  });
});
