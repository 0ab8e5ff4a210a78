import { searchWordsSchema } from '../../../src/core/schema/search-words.ts';
import { buildIndexContents } from '../../../src/core/search/index-files/index.ts';
import type {
  AllIndexFiles,
  SearchResult,
  TopicEntry,
} from '../../../src/core/search/index-format.ts';
import type { SearchIndex } from '../../../src/core/search/index-model.ts';
import { interpret } from '../../../src/core/search/lookup.ts';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import { searchedTopics } from '../../../src/tools/maintenance/sample-questions.ts';
import { CONTENT_FILES } from '../../real-content.ts';
import { realPlaces, yaml } from '../places/load.ts';

const { entries } = readEntries(CONTENT_FILES);

/** The topics of the real content, in the order of `src/data/search.ts`. */
export const realTopics = (): TopicEntry[] =>
  searchedTopics(entries.toSorted((a, b) => orderOf(a.data) - orderOf(b.data)));

const orderOf = (data: unknown): number => (data as { order?: number } | undefined)?.order ?? 0;

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
