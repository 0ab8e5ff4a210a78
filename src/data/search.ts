import { collectionOf } from '../core/collections/index.ts';
import { buildIndexFiles } from '../core/search/index-files/index.ts';
import { topicEntries } from '../core/search/index-files/topic-entries.ts';
import { addressedEntries, sectionsOfEntry } from './collections.ts';
import { entries } from './content.ts';
import { places } from './places.ts';

/** The instant layer's files, by name. */
export const searchFiles = async (): Promise<Record<string, string>> => {
  const [words] = await entries('searchWords');
  const [questions] = await entries('searchQuestions');
  if (!words || !questions)
    throw new Error('content/search/ has no words.yaml or no questions.yaml');
  const searched = (await addressedEntries()).flatMap((entry) => {
    const { id, data } = entry;
    return collectionOf(entry.collection).search?.(id, data, sectionsOfEntry(entry)) ?? [];
  });
  const topics = topicEntries(searched, words.data.also, questions.data);
  return buildIndexFiles(await places(), topics, words.data);
};
