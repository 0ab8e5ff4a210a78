import { sectionsOf } from '../core/search/index-files/topic-entries.ts';
import { FIXED_PAGES } from '../core/schema/fixed-pages.ts';
import { entries } from './content.ts';
import { factsById, labelOf } from './facts.ts';

const REGION_SECTIONS: Record<string, string> = {
  sharing: '医保的钱给家人用',
  'cross-province': '家人在外省',
  lapse: '断缴',
  base: '缴费基数和费率',
  years: '退休医保年限',
  more: '其他规定',
  unknown: '还没有查到的',
};

/** What an entry's page is called, by the folder that it stands in. */
const titleIn = async (folder: string, id: string): Promise<string | undefined> => {
  switch (folder) {
    case 'facts': {
      const fact = (await factsById()).get(id);
      return fact && labelOf(fact.data);
    }
    case 'sources':
      return (await entries('sources')).find((entry) => entry.id === id)?.data.title;
    case 'regions': {
      const place = [...(await entries('regions')), ...(await entries('provinces'))];
      const found = place.find((entry) => entry.id === id);
      return found && `在${found.data.short}参保`;
    }
    default:
      return undefined;
  }
};

/** The guide, tool or comparison behind an address. */
const entryAt = async (folder: string, id: string) => {
  const collection = ({ guides: 'guides', tools: 'tools', compare: 'comparisons' } as const)[
    folder
  ];
  return collection && (await entries(collection)).find((entry) => entry.id === id);
};

/** Title of a page, or of a section of it, for links to it. Throws where there is none. */
export const pageTitle = async (address: string): Promise<string> => {
  const [path = '', fragment] = address.split('#');
  const [, folder = '', id = ''] = /^\/([^/]+)\/(.+)\/$/.exec(path) ?? [];
  if (path === '/lapse/' && fragment) {
    const lapse = (await entries('lapses')).find((entry) => entry.id === fragment);
    if (lapse) return lapse.data.title;
  }
  const entry = await entryAt(folder, id);
  const title = FIXED_PAGES[path]?.title ?? entry?.data.title ?? (await titleIn(folder, id));
  if (title === undefined) throw new Error(`No page is known at “${address}”`);
  const local = folder === 'regions' && fragment && REGION_SECTIONS[fragment];
  if (local) return `${title.replace(/^在|参保$/g, '')}：${local}`;
  const section = sectionsOf(entry?.body).find((one) => one.id === fragment);
  return section ? `${entry?.data.short ?? title}：${section.title}` : title;
};

/** Links with the titles of the pages they lead to. */
export const pageLinks = (addresses: readonly string[]) =>
  Promise.all(addresses.map(async (address) => ({ address, label: await pageTitle(address) })));
