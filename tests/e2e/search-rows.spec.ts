/** What a row of /search/ says, and how a list grows. */
import { expect, test, type Page } from '@playwright/test';
import { bringAxe, violationsInTurn } from './axe.ts';
import { MODE_GROUPS, setMode, turnTo } from './pages.ts';

const rows = (page: Page) => page.locator('ol#results > li');
const search = async (page: Page, query: string): Promise<void> => {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
};
const LONG_QUESTION = '公司拖欠工资又没有给我交社保我离职以后还能要求补缴吗需要什么材料去哪里办';
const QUERIES = ['社保', '断缴', '医保报销', '保定断缴', '失业金怎么领', LONG_QUESTION];

/** The links of each row: first that of its answer, then those of its sections. */
const linksOf = (page: Page): Promise<string[][]> =>
  rows(page).evaluateAll((items) =>
    items.map((item) => [...item.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '')),
  );

test('one row for a page, three sections inside at most', async ({ page }) => {
  for (const query of QUERIES) {
    await search(page, query);
    const links = await linksOf(page);
    expect(links.length, query).toBeGreaterThan(1);
    const pages = links.map(([first = '']) => first.replace(/#.*/, ''));
    expect(pages, query).toEqual([...new Set(pages)]);
    for (const [at, [, ...sections]] of links.entries()) {
      expect(sections.length, query).toBeLessThanOrEqual(3);
      for (const section of sections)
        expect(section.startsWith(`${pages[at]!}#`), `${query}: ${section}`).toBe(true);
    }
    expect(await rows(page).locator('> .kind').count(), query).toBeGreaterThanOrEqual(links.length);
  }
});

/** Letters and figures: a row has no marks of evidence, and joins the items of a list. */
const letters = (text: string): string =>
  text.replace(/（(?:待核实|已废止)）/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** The letters that a page prints. */
const printedBy = async (page: Page, address: string): Promise<string> => {
  await page.goto(address);
  const text = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('sup')) mark.remove();
    return copy.textContent;
  });
  return letters(text);
};

test('the first three rows say what their pages print, and no other row does', async ({ page }) => {
  await search(page, '失业金怎么领');
  const shown = await rows(page).evaluateAll((items) =>
    items.map((item) => ({
      address: item.querySelector('a')?.getAttribute('href') ?? '',
      sentence: item.querySelector('.sentence')?.textContent,
    })),
  );
  expect(shown.slice(0, 3).filter(({ sentence }) => sentence)).toHaveLength(3);
  expect(shown.slice(3).filter(({ sentence }) => sentence)).toEqual([]);
  for (const { address, sentence } of shown.slice(0, 3))
    expect(await printedBy(page, address)).toContain(letters(sentence ?? ''));
});

test('the first row says its section too, in the words of that section, and no other row does', async ({
  page,
}) => {
  await search(page, '失业金能领几个月');
  await expect(rows(page).locator('.section-answer')).toHaveCount(1);
  const quoted = rows(page).first().locator('.section-answer');
  const address = (await quoted.locator('a').getAttribute('href')) ?? '';
  expect(address).toContain('#');
  const [heading = '', ...said] = ((await quoted.textContent()) ?? '').split('：');
  const answer = letters(said.join('：'));
  expect(answer.length).toBeGreaterThan(4);
  const printed = await printedBy(page, address);
  expect(letters((await page.locator(new URL(page.url()).hash).textContent()) ?? '')).toContain(
    letters(heading),
  );
  expect(printed.slice(printed.indexOf(letters(heading)))).toContain(answer);
});

/** The answers of sections come in the same file as the sentences. */
const sentencesStandAlone = async (page: Page): Promise<void> => {
  await expect(rows(page).locator('.sentence').first()).toBeVisible();
  await expect(rows(page).locator('.section-answer')).toHaveCount(0);
};

test('a place with a topic says what was found there, and that alone', async ({ page }) => {
  await search(page, '保定断缴');
  await expect(rows(page).first().locator('a').first()).toHaveAttribute(
    'href',
    '/regions/hebei/baoding/#lapse',
  );
  await expect(rows(page).first().locator('.sentence')).toContainText('保定');
  await expect(rows(page).first().locator('.sentence')).toContainText('断缴');
  await sentencesStandAlone(page);
});

test('what nothing answers is near, said so above the list, and stands alone', async ({ page }) => {
  await search(page, '退休人员体检费能报吗');
  await expect(page.locator('#results')).toHaveAttribute('data-match', 'near');
  const notes = page.locator('#search-notes');
  await expect(notes).toContainText('没有找到正好回答的');
  await expect(notes.locator('a[href="/guides/not-covered/"]')).toBeVisible();
  await sentencesStandAlone(page);
});

test('a place without a rule of its own is a note, and the national answer comes first', async ({
  page,
}) => {
  await search(page, '佳木斯社保卡丢了怎么办');
  await expect(page.locator('#results')).toHaveAttribute('data-match', 'exact');
  await expect(rows(page).first().locator('a').first()).toHaveAttribute(
    'href',
    /^\/guides\/lost-card\//,
  );
  const notes = page.locator('#search-notes');
  await expect(notes).toContainText('没有查到');
  await expect(notes).toContainText('12333');
  await expect(notes.locator('a[href="/regions/heilongjiang/jiamusi/"]')).toBeVisible();
  expect(await page.locator('#results a[href^="/regions/"]').count()).toBe(0);
});

test('sentences that fail or hang cost a moment only, and move nothing', async ({ page }) => {
  await page.route('**/search/answers/**', (route) => route.fulfill({ status: 500 }));
  await search(page, '失业金怎么领');
  expect(await rows(page).count()).toBeGreaterThan(2);
  await expect(page.locator('#results .sentence')).toHaveCount(0);

  await page.unroute('**/search/answers/**');
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/search/answers/**', async (route) => {
    await held;
    await route.continue();
  });
  await search(page, '失业金怎么领');
  const before = await rows(page).allTextContents();
  const late = page.waitForResponse('**/search/answers/**');
  release();
  await (await late).finished();
  expect(await rows(page).allTextContents()).toEqual(before);
});

test('a long list ends after eight rows, and the button leads on', async ({ page }) => {
  await search(page, '社保');
  await expect(rows(page)).toHaveCount(8);
  const before = await rows(page).allTextContents();
  const more = page.getByRole('button', { name: /^更多/ });
  await more.focus();
  await page.keyboard.press('Enter');
  expect(await rows(page).count()).toBeGreaterThan(8);
  expect((await rows(page).allTextContents()).slice(0, 8)).toEqual(before);
  await expect(rows(page).nth(8).locator('a').first()).toBeFocused();
  const links = await linksOf(page);
  expect(new Set(links.map(([first]) => first)).size).toBe(links.length);
});

test('an answer, what is only near, and nothing are told apart', async ({ page }) => {
  const results = page.locator('#results');
  await search(page, '断缴');
  await expect(results).toHaveAttribute('data-match', 'exact');
  await expect(page.locator('.note')).toHaveCount(0);

  await search(page, '火车票');
  await expect(results).toHaveAttribute('data-match', 'none');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator('#search-other')).toContainText('手册没写的该问谁');
});

test('the query stands whole on a phone, and is in the box after Back', async ({ page }) => {
  await setMode(page, { name: 'phone', width: 360 });
  await search(page, LONG_QUESTION);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(`“${LONG_QUESTION}”`);
  const { right, cut } = await heading.evaluate((node) => ({
    right: node.getBoundingClientRect().right,
    cut: node.scrollWidth > node.clientWidth,
  }));
  expect(right).toBeLessThanOrEqual(360);
  expect(cut).toBe(false);
  await rows(page).first().locator('a').first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page.locator('input[name=q]')).toHaveValue(LONG_QUESTION);
  await expect(rows(page).first()).toBeVisible();
});

for (const [group, modes] of MODE_GROUPS)
  test(`axe finds nothing, and nothing is wider than the page: ${group}`, async ({ page }) => {
    await bringAxe(page);
    await setMode(page, modes[0]!);
    const look = violationsInTurn();
    // The last but one has marked words, which other rows show where their sentence comes late.
    for (const query of [
      '保定断缴',
      LONG_QUESTION,
      '火车票',
      '社保',
      '定点药店',
      'x'.repeat(150),
    ]) {
      await search(page, query);
      for (const mode of modes) {
        await turnTo(page, mode);
        expect(await look(page, mode), `${query}, ${mode.name}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          mode.width,
        );
      }
      await turnTo(page, modes[0]!);
    }
  });

test('rows come without a shift of what stands', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const query of ['石家庄', '失业金怎么领', LONG_QUESTION]) {
    await search(page, query);
    expect(
      await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts),
    ).toEqual([]);
  }
});
