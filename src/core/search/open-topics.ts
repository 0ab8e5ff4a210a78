/** Turns entries of the index files into topics. Missing fields are defaults. */
import { cleanText, compactText, normaliseHan } from './normalise.ts';
import type { IndexFiles, TopicEntry } from './index-format.ts';
import type { Topic } from './index-model.ts';
import { pageAddress, resultTitle } from './result-titles.ts';

/** The topics of the files that have come: of pages, `topics.json` has further names and the questions. */
export const openTopics = ({ names: { pages }, topics }: IndexFiles): Topic[] => {
  const pageTitles = new Map(pages.map(({ address, title }) => [address, title]));
  const open = (
    { kind, title, address, short, aliases = [], pageName = '', questions = [] }: TopicEntry,
    further: TopicsOfPage = {},
  ): Topic => {
    const ownNames = new Set([title, ...(short === undefined ? [] : [short])].map(compactText));
    const otherNames = [...aliases, ...(further.aliases || [])].map(compactText);
    // The heading of a section says little alone. Terms and corrections are clear.
    const isClear = kind === 'term' || kind === 'correction';
    const page = (!isClear && pageTitles.get(pageAddress(address))) || '';
    return {
      kind,
      title: resultTitle(page, title),
      address,
      nameKeys: [...new Set([...ownNames, ...otherNames])],
      ownNameCount: ownNames.size,
      pageName: normaliseHan(cleanText(pageName)),
      isSection: pageName !== '' && short === undefined,
      questions: further.questions || questions,
    };
  };
  return [
    ...pages.map((page, at) => open(page, topics?.pages[at])),
    ...(topics?.sections || []).map((section) => open(section)),
  ];
};
type TopicsOfPage = Pick<TopicEntry, 'aliases' | 'questions'>;
