/** Turns entries of the index files into topics. Missing fields are defaults. */
import { appendUnique } from './multimap.ts';
import { cleanText, compactText, normaliseHan } from './normalise.ts';
import type { NamesFile, TopicEntry, TopicsFile } from './index-format.ts';
import type { Topic } from './index-model.ts';
import { pageAddress, resultTitle } from './result-titles.ts';

/** The topics of the files that have come: of pages, `topics.json` has further names and the questions. */
export const openTopics = ({ pages }: NamesFile, topics?: TopicsFile) => {
  const pageTitles = new Map(pages.map(({ address, title }) => [address, title]));
  const open = (
    { kind, title, address, short, aliases = [], pageName = '', questions = [] }: TopicEntry,
    further: TopicsFile['pages'][number] = {},
  ): Topic => {
    const ownNames = new Set([title, ...(short === undefined ? [] : [short])].map(compactText));
    const otherNames = [...aliases, ...(further.aliases || [])].map(compactText);
    // The heading of a section says little alone. Terms and corrections are clear.
    const isClear = kind === 'term' || kind === 'correction';
    const page = pageAddress(address);
    return {
      kind,
      title: resultTitle((!isClear && pageTitles.get(page)) || '', title),
      address,
      page,
      nameKeys: [...new Set([...ownNames, ...otherNames])],
      ownNameCount: ownNames.size,
      pageName: normaliseHan(cleanText(pageName)),
      isSection: pageName !== '' && short === undefined,
      questions: further.questions || questions,
    };
  };
  const opened: readonly Topic[] = [
    ...pages.map((page, at) => open(page, topics?.pages[at])),
    ...(topics?.sections || []).map((section) => open(section)),
  ];
  const topicsByName = new Map<string, Topic[]>();
  for (const topic of opened)
    for (const key of topic.nameKeys) appendUnique(topicsByName, key, topic);
  return { topics: opened, topicsByName };
};
