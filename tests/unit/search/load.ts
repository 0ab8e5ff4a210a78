import { COLLECTION_NAMES, collectionOf } from '../../../src/core/collections/index.ts';
import { searchQuestionsSchema } from '../../../src/core/schema/search-questions.ts';
import { searchWordsSchema } from '../../../src/core/schema/search-words.ts';
import { buildIndexContents } from '../../../src/core/search/index-files/index.ts';
import type {
  AllIndexFiles,
  SearchResult,
  TopicEntry,
} from '../../../src/core/search/index-format.ts';
import type { SearchIndex } from '../../../src/core/search/index-model.ts';
import { interpret } from '../../../src/core/search/lookup.ts';
import { topicEntries } from '../../../src/core/search/index-files/topic-entries.ts';
import { validOf } from '../../../src/tools/check-content/entry.ts';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import { sectionsIn } from '../../../src/tools/mdx/body-ids.ts';
import { CONTENT_FILES } from '../../real-content.ts';
import { realPlaces, yaml } from '../places/load.ts';

const { entries } = readEntries(CONTENT_FILES);

/** The topics of the real content, as `src/data/search.ts` makes them. */
export const realTopics = (): TopicEntry[] =>
  topicEntries(
    COLLECTION_NAMES.flatMap((name) =>
      validOf(entries, name)
        .toSorted((a, b) => orderOf(a.data) - orderOf(b.data))
        .flatMap(
          ({ id, data, tree }) =>
            collectionOf(name).search?.(id, data, tree ? sectionsIn(tree) : []) ?? [],
        ),
    ),
    words().also,
    searchQuestionsSchema.parse(yaml('search/questions.yaml')),
  );

const orderOf = (data: unknown): number => (data as { order?: number }).order ?? 0;

export const words = () => searchWordsSchema.parse(yaml('search/words.yaml'));

/** The files of search with other topics than those of the content. */
export const indexesOf = (topics: readonly TopicEntry[]): AllIndexFiles =>
  buildIndexContents(realPlaces(), topics, words());

/** Results for a query, best first. */
export const lookup = (query: string, index: SearchIndex): SearchResult[] =>
  interpret(query, index).results;

let known: AllIndexFiles | undefined;

/** The files of search of the real content, built once. */
export const realIndexes = (): AllIndexFiles => (known ??= indexesOf(realTopics()));
