/** How large what a reader sees is: text, lines, what is pressed, and the page itself. */
import type { Page } from '@playwright/test';

interface Measure {
  readonly value: number;
  readonly what: string;
}

/** The smallest main text, the tightest line and the smallest target that is not part of a sentence. */
const measure = (page: Page): Promise<Record<'text' | 'line' | 'target', Measure>> =>
  page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.outerHTML.slice(0, 70)} in ${element.parentElement?.outerHTML.slice(0, 40) ?? ''}`;
    const shown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && !element.closest('.sr-only, .skip, details:not([open])');
    };
    const least = (list: [number, Element][]) =>
      list.reduce(
        (worst, [value, element]) => (value < worst.value ? { value, what: name(element) } : worst),
        {
          value: 1e6,
          what: 'nothing',
        },
      );
    const texts = [
      ...document.querySelectorAll('main :is(p, li, dd, dt, td, th, h1, h2, h3)'),
    ].filter(shown);
    const main = texts.filter(
      (element) =>
        !element.closest('.checked, .crumbs, .evidence, .contents, .kind, .why, .excerpt'),
    );
    // A link in a sentence is part of its line; everything else must be large enough to touch.
    const inSentence = (element: Element): boolean =>
      element.closest('sup') !== null ||
      [...element.parentElement!.childNodes].some(
        (node) => node !== element && node.nodeType === 3 && node.textContent!.trim() !== '',
      ) ||
      element.closest(
        'p:not(.theme-switches, .tools), .evidence, dt, .definition-rows, th, td, article li ul',
      ) !== null;
    // A choice is pressed by its label, which holds it.
    const targets = [
      ...document.querySelectorAll('a, button, input:not([type=radio]), select, summary, .choice'),
    ].filter((element) => shown(element) && (element.tagName !== 'A' || !inSentence(element)));
    const pixels = (element: Element, key: 'fontSize' | 'lineHeight'): number =>
      parseFloat(getComputedStyle(element)[key]);
    return {
      text: least(main.map((element) => [pixels(element, 'fontSize'), element])),
      line: least(
        main.map((element) => [
          pixels(element, 'lineHeight') / pixels(element, 'fontSize'),
          element,
        ]),
      ),
      target: least(targets.map((element) => [element.getBoundingClientRect().height, element])),
    };
  });

type Key = 'text' | 'line' | 'target';

/** What there must be at least, by the group of modes. */
const LEAST: ReadonlyMap<string, Readonly<Record<Key, number>>> = new Map([
  ['light and dark', { text: 18, line: 1.4, target: 44 }],
  ['长辈版', { text: 24, line: 1.6, target: 60 }],
]);

/** What of the page as it stands is smaller than it may be in a mode of the group. */
export const tooSmall = async (page: Page, group: string): Promise<string[]> => {
  const least = LEAST.get(group);
  if (least === undefined) throw new Error(`No sizes are known for “${group}”`);
  const found = await measure(page);
  return (
    (['text', 'line', 'target'] as const)
      // Where nothing was measured, nothing would be too small.
      .filter((key) => found[key].value < least[key] - 0.01 || found[key].value > 1e5)
      .map((key) => `${key} of ${found[key].value.toFixed(2)}: ${found[key].what}`)
  );
};

/** A way to have larger letters, and how large those of the text then are. */
interface LargeLetters {
  readonly name: string;
  readonly width: number;
  readonly letters: number;
  readonly elder?: 1 | 3;
  /** Set in the browser: queries of the window know of it. */
  readonly font?: number;
  /** Set by a style sheet of the reader: queries of the window do not. */
  readonly root?: number;
}

/** By the group of modes, in narrow windows; 320 px is as wide as 640 px at 200 %. */
const LARGE_LETTERS: ReadonlyMap<string, readonly LargeLetters[]> = new Map([
  [
    'light and dark',
    [
      { name: 'the browser’s largest font', width: 320, font: 24, letters: 27 },
      { name: 'text of 200 %', width: 360, font: 32, letters: 36 },
      { name: 'text of 200 % by a style sheet of the reader', width: 360, root: 36, letters: 36 },
      { name: '1280 px at 200 %', width: 640, letters: 18 },
    ],
  ],
  [
    '长辈版',
    [
      { name: '长辈版 30', width: 320, elder: 3, letters: 30 },
      { name: '长辈版 24', width: 320, elder: 1, letters: 24 },
    ],
  ],
]);

const setFont = async (page: Page, size: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
  await session.detach();
};

const setRoot = (page: Page, size: number | undefined): Promise<void> =>
  page.evaluate(
    (px) => {
      document.documentElement.style.fontSize = px;
    },
    size === undefined ? '' : `${size}px`,
  );

/** Names, cells and the search field with room for fewer than four characters, which break or are cut for it. */
const narrow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lines = (element: Element): number => {
      const words = document.createRange();
      words.selectNodeContents(element);
      // Small letters and large ones of a line end within 9 px of each other, more or less.
      return new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom / 9))).size;
    };
    // A name that says where it breaks is meant to be two narrow lines.
    return [...document.querySelectorAll('main :is(th, td, dt, dd, label, legend), .find input')]
      .filter((element) => element.checkVisibility() && !element.querySelector('wbr'))
      .flatMap((element) => {
        const { fontSize, paddingLeft, paddingRight } = getComputedStyle(element);
        const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        const characters = room / parseFloat(fontSize);
        const breaks = element.matches('input') || lines(element) > 1;
        return element.clientWidth > 1 && characters < 4 && breaks
          ? [`room for ${characters.toFixed(1)} characters: ${element.outerHTML.slice(0, 70)}`]
          : [];
      });
  });

/** With which larger letters the open page of the group is too wide or its names are too narrow; sets them back. */
export const tooWide = async (page: Page, group: string): Promise<string[]> => {
  const found: string[] = [];
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true;
  });
  for (const { name, width, letters, elder, font, root } of LARGE_LETTERS.get(group) ?? []) {
    await page.setViewportSize({ width, height: 740 });
    if (elder)
      await page.evaluate((size) => {
        document.documentElement.className = `js elder e${String(size)}`;
      }, elder);
    if (font) await setFont(page, font);
    await setRoot(page, root);
    const is = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      letters: parseFloat(getComputedStyle(document.body).fontSize),
    }));
    if (is.width > width || is.letters !== letters)
      found.push(`${name}: ${is.width} px wide, letters of ${is.letters} px`);
    found.push(...(await narrow(page)).map((problem) => `${name}: ${problem}`));
    await setRoot(page, undefined);
    if (font) await setFont(page, 16);
  }
  return found;
};
