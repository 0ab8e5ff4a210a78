import { collectionOf } from '../core/collections/index.ts';
import { FIXED_PAGES } from '../core/schema/fixed-pages.ts';
import type { RegionSection } from '../core/schema/local-topics.ts';
import { addressedEntries, sectionsOfEntry, type AddressedEntry } from './collections.ts';
import { presentAddress } from '../core/redirects.ts';
import { movedAddresses } from './content.ts';
import { memoize } from './memoize.ts';

/** Names of the sections of a place's page, in links to them. */
const SECTION_NAMES: Readonly<Record<RegionSection | 'unknown', string>> = {
  sharing: '医保的钱给家人用',
  'cross-province': '家人在外省',
  lapse: '断缴',
  base: '缴费基数和费率',
  years: '退休医保年限',
  unemployment: '失业金',
  'minimum-wage': '最低工资',
  income: '居民收入',
  resident: '居民医保和居民养老',
  more: '其他规定',
  unknown: '还没有查到的',
};
const isSection = (id: string): id is keyof typeof SECTION_NAMES => id in SECTION_NAMES;

const entryByAddress = memoize(
  async (): Promise<ReadonlyMap<string, AddressedEntry>> =>
    new Map((await addressedEntries()).map((entry) => [entry.address, entry])),
);

const titleOf = ({ collection, data }: AddressedEntry): string | undefined =>
  collectionOf(collection).title?.(data);

/** Title of a page, or of a section of it, for links to it. Throws where there is none. */
export const pageTitle = async (address: string): Promise<string> => {
  const found = await entryByAddress();
  const [path = '', fragment] = address.split('#');
  const exact = found.get(address);
  if (exact && fragment !== undefined) {
    const title = titleOf(exact);
    if (title !== undefined) return title;
  }
  const entry = found.get(path);
  const title = FIXED_PAGES[path]?.title ?? (entry && titleOf(entry));
  if (title === undefined) throw new Error(`No page is known at “${address}”`);
  if (fragment === undefined || !entry) return title;
  const local = path.startsWith('/regions/') && isSection(fragment) && SECTION_NAMES[fragment];
  if (local) return `${title.replace(/^在|参保$/g, '')}：${local}`;
  const section = sectionsOfEntry(entry).find(({ id }) => id === fragment);
  const short = collectionOf(entry.collection).short?.(entry.data) ?? title;
  return section ? `${short}：${section.title}` : title;
};

/** Links with the titles of the pages they lead to; where one moved, to where it is now. */
export const pageLinks = async (addresses: readonly string[]) => {
  const moved = await movedAddresses();
  return Promise.all(
    addresses
      .map((address) => presentAddress(address, moved))
      .map(async (address) => ({ address, label: await pageTitle(address) })),
  );
};
