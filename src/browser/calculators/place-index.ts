/** What finds places for a field: the lookup of search with its names alone, fetched apart from the form. */
import type { MoreNamesFile, NamesFile, SearchResult } from '../../core/search/index-format.ts';
import { interpret, topicIndexSteps, type SearchIndex } from '../../core/search/lookup.ts';
import { openNameIndex } from '../../core/search/open-name-index.ts';
import { fetchJson } from '../search/fetch-json.ts';
import { runInSlices } from '../search/run-in-slices.ts';

/** Only places are looked for. */
const NO_TOPICS = { words: {}, sections: [], pages: [] };

export { fetchJson };

/** The index of all places. Rejects when a file of names does not come. */
export const openPlaceIndex = async (): Promise<SearchIndex> => {
  const [names, more] = await Promise.all(
    ['names', 'names-more'].map((name) => fetchJson(`/search/${name}.json`)),
  );
  const files = {
    names: names as NamesFile,
    'names-more': more as MoreNamesFile,
    topics: NO_TOPICS,
  };
  return { ...openNameIndex(files), ...(await runInSlices(topicIndexSteps(files))) };
};

export const findPlaces = (typed: string, index: SearchIndex): readonly SearchResult[] =>
  interpret(typed, index).results;
