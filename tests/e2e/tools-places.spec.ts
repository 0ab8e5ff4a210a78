import { expect, test } from '@playwright/test';
import { beside, expectValues, openStarted, press } from './tools.ts';

const SHARE = '/tools/sharing/#relation=child&giver=employee&receiver=resident&purpose=care';

test('places are loaded on focus only, and understood by name, pinyin and with their province', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openStarted(page, SHARE);
  await page.locator('[name=relation]').focus();
  const before = asked.filter((path) => path.startsWith('/search/'));
  expect(before).toEqual([]);
  await page.locator('[name=from]').focus();
  await expect(page.locator('#places option').first()).toBeAttached();
  await page.locator('[name=from]').fill('昆山');
  await page.locator('[name=to]').fill('nanjing');
  await expectValues(page, { verdict: 'yes', condition: 'place', mechanism: 'in-province' });
  await page.locator('[name=to]').fill('河北石家庄');
  await expectValues(page, { verdict: 'check', mechanism: 'wallet' });
  await page.locator('[name=from]').fill('乌鲁木齐');
  await page.locator('[name=to]').fill('新疆兵团');
  await expectValues(page, { verdict: 'check', condition: 'place' });
  await expect(page.locator('#result')).toContainText('可能参加新疆兵团的保险');
  await page.locator('[name=to]').fill('石河子');
  await expectValues(page, { verdict: 'check', condition: 'place' });
  await expect(page.locator('#result')).toContainText('可能参加新疆兵团的保险');
});

test('a name that several places have lets the reader press the one that is meant', async ({
  page,
}) => {
  await page.goto(`${SHARE}&from=北京&to=朝阳`);
  await expect(page.locator('#places option').first()).toBeAttached();
  await expect(page.locator('#result [data-result]')).toHaveCount(0);
  await press(page);
  const { problem, said } = beside(page, 'to');
  await expect(problem).toHaveText('叫“朝阳”的地方不止一个，是哪一个？');
  const choices = page.locator('.field:has([name=to]) .places button');
  await expect(choices).toHaveText(['辽宁省朝阳市', '北京市朝阳区', '吉林省长春市朝阳区']);
  const box = await choices.first().boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await choices.nth(1).press('Enter');
  await expect(page.locator('[name=to]')).toHaveValue('北京市朝阳区');
  await expectValues(page, { verdict: 'yes', mechanism: 'in-province' });
  await expect(choices).toHaveCount(0);
  await expect(problem).toBeEmpty();
  await expect(page.locator('[name=to]')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.field:has([name=to])')).toBeFocused();
  await page.locator('[name=to]').fill('朝阳区');
  await press(page);
  await expect(choices).toHaveText(['北京市朝阳区', '吉林省长春市朝阳区']);
  await page.locator('[name=to]').fill('昆山');
  await expect(choices).toHaveCount(0);
  await expect(said).toHaveText('按江苏省苏州市昆山市算。');
  await expectValues(page, { verdict: 'check' });
});

test('what was chosen stays what it is in the address', async ({ page }) => {
  await page.goto(`${SHARE}&from=北京&to=辽宁省朝阳市`);
  await expectValues(page, { verdict: 'check', mechanism: 'wallet' });
  await expect(beside(page, 'to').said).toBeEmpty();
});

test('a name that nobody knows is asked for with its province', async ({ page }) => {
  await page.goto(`${SHARE}&from=北京&to=乌有乡`);
  await press(page);
  await expect(beside(page, 'to').problem).toContainText('请写上省名');
  await expect(page.locator('.places button')).toHaveCount(0);
});

test('where the relation decides, nothing else is asked for', async ({ page }) => {
  await openStarted(page, '/tools/sharing/');
  await page.locator('[name=relation]').selectOption('other');
  await expectValues(page, { verdict: 'no', condition: 'relation' });
  await press(page);
  await expect(page.locator('.problem:not(:empty)')).toHaveCount(0);
  await expect(page.locator('#result')).toBeFocused();
  await page.locator('[name=relation]').selectOption('child');
  await expect(page.locator('#result [data-result]')).toHaveCount(0);
});

test('who is not insured is led to an insurance, without being asked where', async ({ page }) => {
  await page.goto('/tools/sharing/#relation=child&giver=employee&receiver=none&purpose=care');
  await expectValues(page, { verdict: 'no', condition: 'receiver' });
  const steps = page.locator('#result ol').first().locator('a:not(.clause)');
  await expect(steps.first()).toHaveAttribute('href', '/guides/register-and-stop/#newcomers');
  await expect(steps).toHaveCount(3);
});

test('where the place list does not load, provinces are still understood', async ({ page }) => {
  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto(
    '/tools/sharing/#relation=spouse&giver=employee&receiver=employee&purpose=care&from=河北&to=湖北',
  );
  await expectValues(page, { verdict: 'yes', mechanism: 'wallet' });
});

test('while names of places are on their way no place is called unknown', async ({ page }) => {
  let bring = (): void => undefined;
  const coming = new Promise<void>((resolve) => (bring = resolve));
  await page.route('**/search/*.json', async (route) => {
    await coming;
    await route.continue();
  });
  for (const [address, name] of [
    ['/tools/contributions/', 'place'],
    ['/tools/pension/', 'local-place'],
  ] as const)
    await test.step(address, async () => {
      await openStarted(page, address);
      const asked = page.waitForRequest('**/search/names.json');
      const field = page.locator(`[name=${name}]`);
      await field.focus();
      await asked;
      await field.pressSequentially('苏州');
      await field.press('Tab');
      // A message would be there by the next frame.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await expect(beside(page, name).problem).toBeEmpty();
      await expect(field).not.toHaveAttribute('aria-invalid', 'true');
    });
  bring();
  await expect(page.locator('.local-answers')).not.toBeEmpty();
  await expect(beside(page, 'local-place').problem).toBeEmpty();
});

test('while names of places are on their way it says so, and asks for the province where they stay away', async ({
  page,
}) => {
  let cut = (): void => undefined;
  const hanging = new Promise<void>((resolve) => (cut = resolve));
  let requests = 0;
  await page.route('**/search/*.json', async (route) => {
    requests += 1;
    await hanging;
    await route.abort();
  });
  await page.goto(
    '/tools/sharing/#relation=spouse&giver=employee&receiver=employee&purpose=care&from=昆山&to=湖北',
  );
  await expect.poll(() => requests).toBeGreaterThan(0);
  await press(page);
  await expect(page.locator('#result')).toContainText('正在取地名');
  cut();
  await expect(page.locator('#f-from-problem')).toContainText('地名没有取到');
  await expect(page.locator('#f-to-problem')).toBeEmpty();
  await expect(page.locator('[name=from]')).toHaveValue('昆山');
  await page.unroute('**/search/*.json');
  await press(page);
  await expectValues(page, { verdict: 'check', mechanism: 'wallet' });
  await expect(page.locator('#f-from-problem')).toBeEmpty();
});
