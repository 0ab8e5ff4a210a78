import { SEARCHED_PAGES } from '../core/schema/fixed-pages.ts';
import { indexFiles } from '../core/search/index-files/index.ts';
import { topicEntries } from '../core/search/index-files/topic-entries.ts';
import { entries, ordered } from './content.ts';
import { places } from './places.ts';

/** The instant layer's files, by name. */
export const searchFiles = async (): Promise<Record<string, string>> => {
  const [words] = await entries('searchWords');
  const [traditional] = await entries('searchTraditional');
  const [questions] = await entries('searchQuestions');
  if (!words || !traditional || !questions)
    throw new Error('content/search/ has no words.yaml, no questions.yaml or no traditional.yaml');
  const topics = topicEntries({
    guides: await ordered('guides'),
    lapses: await ordered('lapses'),
    comparisons: await entries('comparisons'),
    tools: await ordered('tools'),
    terms: await entries('terms'),
    corrections: await entries('corrections'),
    pages: SEARCHED_PAGES,
    also: words.data.also,
    questions: questions.data,
  });
  return indexFiles(await places(), topics, words.data, traditional.data);
};
