import { sectionsOf } from '../search/topics.ts';
import { entries } from './content.ts';

const FIXED: Record<string, string> = {
  '/': '首页',
  '/guides/': '所有办事指南',
  '/regions/': '各地怎么办',
  '/lapse/': '断缴了会怎样',
  '/terms/': '名词解释',
  '/corrections/': '常见说法更正',
  '/search/': '搜索',
  '/tools/': '算一算',
  '/about/': '关于本手册',
};

const REGION_SECTIONS: Record<string, string> = {
  sharing: '医保的钱给家人用',
  'cross-province': '家人在外省',
  lapse: '断缴',
  base: '缴费基数和费率',
  years: '退休医保年限',
  unknown: '还没有查到的',
};

/** Title of a page, or of a section of it, for links to it. Throws where there is none. */
export const pageTitle = async (address: string): Promise<string> => {
  const [path = '', fragment] = address.split('#');
  const slug = path.split('/').at(-2) ?? '';
  if (path === '/lapse/' && fragment) {
    const lapse = (await entries('lapses')).find((entry) => entry.id === fragment);
    if (lapse) return lapse.data.title;
  }
  const folder = /^\/(guides|tools)\//.exec(path)?.[1] ?? 'comparisons';
  const collection = folder as 'guides' | 'tools' | 'comparisons';
  const entry = (await entries(collection)).find(({ id }) => id === slug);
  const region = (await entries('regions')).find(({ id }) => path === `/regions/${id}/`);
  const title =
    FIXED[path] ?? entry?.data.title ?? (region && `在${region.data.short}参保`) ?? undefined;
  if (!title) throw new Error(`No page is known at “${address}”`);
  const local = region && fragment && REGION_SECTIONS[fragment];
  if (local) return `${region.data.short}：${local}`;
  const section = sectionsOf(entry?.body).find(({ id }) => id === fragment);
  return section ? `${entry?.data.short ?? title}：${section.title}` : title;
};

/** Links with the titles of the pages they lead to. */
export const pageLinks = (addresses: readonly string[]) =>
  Promise.all(addresses.map(async (address) => ({ address, label: await pageTitle(address) })));
