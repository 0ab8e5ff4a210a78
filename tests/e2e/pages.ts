import { expect, type Page } from '@playwright/test';
import { CALCULATORS } from '../calculator-cases.ts';

/** One address of each type of page. */
export const PAGE_TYPES: readonly string[] = [
  '/',
  '/guides/',
  '/guides/family-sharing/',
  '/compare/15-vs-20/',
  '/lapse/',
  '/events/',
  '/events/leaving-a-job/',
  '/calendar/',
  '/regions/',
  '/regions/sichuan/',
  '/regions/hebei/shijiazhuang/',
  '/regions/taiwan/',
  '/facts/payment-months/',
  '/facts/gongji-shares-money-only/',
  '/sources/',
  '/sources/social-insurance-law/',
  '/tools/',
  ...CALCULATORS.map((slug) => `/tools/${slug}/`),
  '/terms/',
  '/corrections/',
  '/corrections/lapse/',
  '/changes/',
  '/about/',
  '/offline/',
  '/search/?q=断缴',
  '/404.html',
];

/** The same in four lists: a page that is opened in the last one's place costs less than a new one. */
export const PAGE_LISTS = [0, 1, 2, 3].map((list) => ({
  name: `list ${list + 1} of 4`,
  addresses: PAGE_TYPES.filter((_, i) => i % 4 === list),
}));

/** A way of showing pages: the reader's switches and the width of the window. */
export interface Mode {
  readonly name: string;
  readonly elder?: 1 | 2 | 3 | undefined;
  readonly dark?: true;
  readonly width: number;
}

export const MODES: readonly Mode[] = [
  { name: 'light, 360', width: 360 },
  { name: 'light, 1280', width: 1280 },
  { name: 'dark, 360', dark: true, width: 360 },
  { name: 'dark, 1280', dark: true, width: 1280 },
  { name: '长辈版, 360', elder: 1, width: 360 },
  { name: '长辈版, 1280', elder: 1, width: 1280 },
];

/** The modes that differ in window and scheme only: one opened page shows them all in turn. */
export const MODE_GROUPS: ReadonlyMap<string, readonly Mode[]> = Map.groupBy(MODES, ({ elder }) =>
  elder ? '长辈版' : 'light and dark',
);

/** Shows the open page in a mode of the group that it was opened in. */
export const turnTo = (page: Page, mode: Mode): Promise<void> =>
  setMode(page, { ...mode, elder: undefined });

/** Shows every page that is opened from now on in a mode. */
export const setMode = async (page: Page, { elder, dark, width }: Mode): Promise<void> => {
  await page.setViewportSize({ width, height: 740 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  if (elder) await page.addInitScript((size) => (localStorage.elder = size), elder);
};

/** Opens a page and waits until it has nothing more to say by itself. */
export const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  if (address.startsWith('/search/'))
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
};
