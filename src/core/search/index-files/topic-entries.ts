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

/**
 * Everything that search finds besides places. `searched` is what the collections offer; `also`
 * gives further names, `questions` ways of asking, by address. Throws where search does not offer an address.
 */
export const topicEntries = (
  searched: readonly TopicEntry[],
  also: TextsByAddress,
  questions: TextsByAddress,
): TopicEntry[] => {
  const offered = [...FIXED, ...searched];
  const known = new Set(offered.map(({ address }) => address));
  const unknown = Object.keys({ ...also, ...questions }).filter((address) => !known.has(address));
  // Only pages, headings, terms and corrections have names and questions.
  if (unknown.length > 0)
    throw new Error(
      `content/search/ has texts for what search does not offer: ${unknown.join(' ')}`,
    );
  return offered.map((entry) => {
    const extraAliases = also[entry.address] ?? [];
    const asked = questions[entry.address];
    return {
      ...entry,
      ...(extraAliases.length > 0 ? { aliases: [...(entry.aliases ?? []), ...extraAliases] } : {}),
      ...(asked ? { questions: asked } : {}),
    };
  });
};
