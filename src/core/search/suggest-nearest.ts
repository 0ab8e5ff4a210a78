/** The nearest places and topics where nothing was found: loaded only then. */
import { hasHan } from './normalise.ts';
import type { SearchIndex } from './index-model.ts';
import { readQuery } from './lookup.ts';
import { findNearPlaceNames } from './near-place-names.ts';
import { placesByPrefix } from './place-lookup.ts';
import { uniquePlaces } from './place-ranks.ts';
import { findTopics, topicResult } from './rank-topics.ts';
import { placeResult, uniqueByAddress } from './results.ts';
import { isOutOfScope } from './scope.ts';
import type { SearchResult } from './index-format.ts';

const MAX_SUGGESTIONS = 6;

/** The nearest places and topics for a query without an answer. */
export const suggestNearest = (query: string, index: SearchIndex): SearchResult[] => {
  const text = readQuery(query, index);
  if (text === '' || isOutOfScope(text, index)) return [];
  const typed = text.replace(/ /g, '');
  const places = hasHan(typed)
    ? [...typed.slice(1)].flatMap((_, at) =>
        placesByPrefix(typed.slice(at, at + 2), index.placesByName, 3),
      )
    : placesByPrefix(
        typed.slice(0, Math.max(3, typed.length - 2)),
        index.placesByPinyin,
        MAX_SUGGESTIONS,
      );
  const topics = findTopics(text, index).map(topicResult);
  const nearPlaces = [...findNearPlaceNames(typed, index), ...uniquePlaces(places)];
  return uniqueByAddress([...nearPlaces.map((hit) => placeResult(hit)), ...topics]).slice(
    0,
    MAX_SUGGESTIONS,
  );
};
