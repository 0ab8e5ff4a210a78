/**
 * The names of all places, with what finds a place by them: the lookup of search, with its names alone. Fetched
 * when a field for a place is entered, apart from the form.
 */
import type { Place } from '../../core/calculators/place.ts';
import type { MoreNamesFile, NamesFile, SearchResult } from '../../core/search/index-format.ts';
import { interpret, topicIndexSteps, type SearchIndex } from '../../core/search/lookup.ts';
import { openNameIndex } from '../../core/search/open-name-index.ts';
import { fetchJson } from '../search/fetch-json.ts';
import { runInSlices } from '../search/run-in-slices.ts';
import { createFullNameFormatter, largerPlaces } from './full-place-name.ts';
import { commonPlace, intendedPlaces, foundPlaces } from './intended-places.ts';

/** Only places are looked for. */
const NO_TOPICS = { words: {}, sections: [], pages: [] };
/** With more than this, the reader is asked for the name of the province instead. */
const MOST_CHOICES = 8;

export { fetchJson };

/** What is known of the names of places. */
export interface PlaceNameLookup {
  /** The place that was typed, if only one can be meant, or the province that all of them share. */
  find(typed: string): Place | undefined;
  /** Full names of the places that the input may mean, if there are several. */
  choices(typed: string): string[];
  /** Names that a browser may suggest for the field. */
  readonly suggested: readonly string[];
}

export const createPlaceNameLookup = (index: SearchIndex): PlaceNameLookup => {
  const places = largerPlaces(index);
  const called = createFullNameFormatter(places);
  const shortNames = new Map(places.map(({ id, short }) => [id, short]));
  const search = (typed: string) => interpret(typed, index).results;
  const namesOf = (results: readonly SearchResult[]) => [...new Set(results.map(called))];
  return {
    find: (typed) => {
      const meant = intendedPlaces(search(typed));
      const names = namesOf(meant);
      const place = commonPlace(names.join(), meant);
      return place && names.length > 1
        ? { ...place, name: shortNames.get(place.province) ?? '' }
        : place;
    },
    choices: (typed) => {
      const found = search(typed);
      if (commonPlace('', intendedPlaces(found))) return [];
      const names = namesOf(foundPlaces(found));
      return names.length <= MOST_CHOICES ? names : [];
    },
    suggested: places.map(({ parent, short }) => (parent?.short ?? '') + short),
  };
};

/** Rejects when a file of names does not come. */
export const fetchPlaceNameLookup = async (): Promise<PlaceNameLookup> => {
  const [names, more] = await Promise.all(
    ['names', 'names-more'].map((name) => fetchJson(`/search/${name}.json`)),
  );
  const files = {
    names: names as NamesFile,
    'names-more': more as MoreNamesFile,
    topics: NO_TOPICS,
  };
  return createPlaceNameLookup({
    ...openNameIndex(files),
    ...(await runInSlices(topicIndexSteps(files))),
  });
};
