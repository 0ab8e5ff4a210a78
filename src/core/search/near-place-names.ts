/** Finds places whose name differs in one character: 深川 is no place, but close to 深圳 and to 四川. */
import type { PlaceMatch, SearchIndex } from './index-model.ts';
import { uniquePlaces } from './place-ranks.ts';

/** Longest text, in characters, that is compared with place names. */
const MAX_NAME_LENGTH = 4;
const MAX_NEAR_NAMES = 4;

/**
 * Position of the only character in which two texts of the same length differ; undefined where more
 * or none differ.
 */
const onlyDifferenceAt = (a: string, b: string): number | undefined => {
  const at = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  return at.length === 1 ? at[0] : undefined;
};

/**
 * Provinces and cities whose short name differs in one character. For two characters there must be
 * names for both positions, since one alone is chance.
 */
export const findNearPlaceNames = (typed: string, { placesByName }: SearchIndex): PlaceMatch[] => {
  if (typed.length < 2 || typed.length > MAX_NAME_LENGTH) return [];
  const near: { at: number; hit: PlaceMatch }[] = [];
  for (const [name, hits] of placesByName) {
    const at = name.length === typed.length ? onlyDifferenceAt(name, typed) : undefined;
    if (at === undefined) continue;
    const city = hits.find(
      ({ place, matchedBy }) => place.level !== 'county' && !place.isSmall && matchedBy === 'short',
    );
    if (city) near.push({ at, hit: city });
  }
  const isLikely = typed.length > 2 || new Set(near.map(({ at }) => at)).size === 2;
  if (!isLikely) return [];
  // People mistype the end of a name more often than its beginning.
  const weight = ({ at, hit: { place } }: (typeof near)[number]): number =>
    place.rank - (place.isMajor ? 50 : 0) - 10 * at;
  return uniquePlaces(near.sort((a, b) => weight(a) - weight(b)).map(({ hit }) => hit)).slice(
    0,
    MAX_NEAR_NAMES,
  );
};
