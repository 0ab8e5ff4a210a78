import { SEARCHED_PAGES } from '../../schema/fixed-pages.ts';
import type { TopicEntry } from '../index-format.ts';

/** Texts by the address of the page or heading that they belong to. */
type TextsByAddress = Readonly<Record<string, readonly string[]>>;

/** Pages and sections that search finds and that no entry stands for. */
const FIXED: readonly TopicEntry[] = SEARCHED_PAGES.map(({ address, title }): TopicEntry => ({
  kind: 'page',
  title,
  short: title,
  address,
}));

/** Addresses that search finds: fixed pages, and what the collections offer. */
export const searchedAddresses = (searched: readonly TopicEntry[]): ReadonlySet<string> =>
  new Set([...FIXED, ...searched].map(({ address }) => address));

/**
 * Everything that search finds besides places. `searched` is what the collections offer; `also`
 * gives further names, `questions` ways of asking, by address.
 */
export const topicEntries = (
  searched: readonly TopicEntry[],
  also: TextsByAddress,
  questions: TextsByAddress,
): TopicEntry[] =>
  [...FIXED, ...searched].map((entry) => {
    const extraAliases = also[entry.address] ?? [];
    const asked = questions[entry.address];
    return {
      ...entry,
      ...(extraAliases.length > 0 ? { aliases: [...(entry.aliases ?? []), ...extraAliases] } : {}),
      ...(asked ? { questions: asked } : {}),
    };
  });
