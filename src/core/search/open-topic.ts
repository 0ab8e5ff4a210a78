/** Turns records of the index files into topics. Missing fields are defaults. */
import { cleanText, compactText, normaliseHan } from './normalise.ts';
import type { TopicRecord } from './index-format.ts';
import type { Topic } from './index-model.ts';

/** Opens a topic. `further` is what `topics.json` has of a page, and may not have loaded. */
export const openTopic = (
  { kind, title, address, short, aliases = [], pageName = '', questions = [] }: TopicRecord,
  further: Pick<TopicRecord, 'aliases' | 'questions'> = {},
): Topic => {
  const ownNames = new Set([title, ...(short === undefined ? [] : [short])].map(compactText));
  const otherNames = [...aliases, ...(further.aliases || [])].map(compactText);
  return {
    kind,
    title,
    address,
    nameKeys: [...new Set([...ownNames, ...otherNames])],
    ownNameCount: ownNames.size,
    pageName: normaliseHan(cleanText(pageName)),
    isSection: pageName !== '' && short === undefined,
    questions: further.questions || questions,
  };
};
