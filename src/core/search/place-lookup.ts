/** Finds places in a query: by name inside a sentence, by pinyin and by initials. */
import type { PlaceMatch, SearchIndex, IndexedPlace } from './index-model.ts';
import { hasHan } from './normalise.ts';
import { uniquePlaces } from './place-ranks.ts';
import { isKnownWord, MAX_WORD_LENGTH } from './vocabulary.ts';

export interface PlaceSpan {
  start: number;
  end: number;
  hits: readonly PlaceMatch[];
}

const liesIn = (place: IndexedPlace, outer: IndexedPlace): boolean =>
  place.parent !== undefined && (place.parent === outer || liesIn(place.parent, outer));

const wordLengthAt = (text: string, at: number, index: SearchIndex): number => {
  for (let length = Math.min(MAX_WORD_LENGTH, text.length - at); length > 0; length -= 1)
    if (isKnownWord(text.slice(at, at + length), index.vocabulary)) return length;
  return 0;
};

const standsAlone = (text: string, start: number, end: number): boolean =>
  !hasHan(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));

/**
 * Whether a place name found inside a sentence is meant as the place. It may be part of a longer word, as
 * 合作 in 合作医疗, or a county that is called like one.
 */
const isPlaceName = (
  text: string,
  start: number,
  end: number,
  hits: readonly PlaceMatch[],
  index: SearchIndex,
): boolean => {
  const name = text.slice(start, end);
  if (standsAlone(text, start, end)) return true;
  if (name.length < 2 || wordLengthAt(text, start, index) > name.length) return false;
  return (
    !index.vocabulary.ambiguousPlaceNames.has(name) ||
    hits.some(({ place }) => place.level !== 'county')
  );
};

/**
 * Finds the places that a text names, from left to right; at each position the longest name wins.
 */
export const findPlaceSpans = (text: string, index: SearchIndex): PlaceSpan[] => {
  const spans: PlaceSpan[] = [];
  for (let at = 0; at < text.length;) {
    let found: PlaceSpan | undefined;
    for (let size = Math.min(index.maxPlaceNameLength, text.length - at); size > 0; size -= 1) {
      const hits = index.placesByName.get(text.slice(at, at + size));
      if (hits && isPlaceName(text, at, at + size, hits, index)) {
        found = { start: at, end: at + size, hits };
        break;
      }
    }
    if (found) {
      spans.push(found);
      at = found.end;
    } else {
      at += Math.max(1, wordLengthAt(text, at, index));
    }
  }
  return spans;
};

/** From the largest. */
const LEVELS: readonly IndexedPlace['level'][] = ['province', 'locality', 'county'];

/**
 * The largest of the places that a name in a sentence may mean: 海南 is not the prefecture in 青海, and 西安 not
 * the district of 牡丹江.
 */
const largestPlaces = (hits: readonly PlaceMatch[]): PlaceMatch[] => {
  const level = LEVELS.find((one) => hits.some(({ place }) => place.level === one));
  return hits.filter(({ place }) => place.level === level);
};

/** Keeps the inner place where a place and what it lies in are named together: 昆山 in 江苏苏州昆山. */
export const keepInnermostPlaces = (spans: readonly PlaceSpan[]): PlaceMatch[][] => {
  const groups: PlaceMatch[][] = [];
  for (const { hits } of spans) {
    const last = groups[groups.length - 1] || [];
    const inner = hits.filter((hit) => last.some((one) => liesIn(hit.place, one.place)));
    const outer = last.filter((one) => hits.some((hit) => liesIn(one.place, hit.place)));
    const innermost = inner.length > 0 ? inner : outer;
    if (innermost.length > 0) groups[groups.length - 1] = innermost;
    else groups.push([...hits]);
  }
  return groups.map(largestPlaces);
};

/**
 * Places with a key of the map (name, pinyin or initials) that begins with the text; the best rank
 * first, then the shortest key.
 */
export const placesByPrefix = (
  typed: string,
  map: ReadonlyMap<string, readonly PlaceMatch[]>,
  limit: number,
): PlaceMatch[] => {
  const found: { key: string; hit: PlaceMatch }[] = [];
  for (const [key, hits] of map)
    if (key.startsWith(typed)) for (const hit of hits) found.push({ key, hit });
  found.sort((a, b) => a.hit.place.rank - b.hit.place.rank || a.key.length - b.key.length);
  return uniquePlaces(found.map(({ hit }) => hit)).slice(0, limit);
};
