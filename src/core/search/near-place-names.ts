/** Places with one character written otherwise: 深川 is nobody's name, but near to 深圳 and to 四川. */
import type { PlaceMatch, SearchIndex } from './index-model.ts';
import { uniquePlaces } from './place-ranks.ts';

const MAX_NAME_LENGTH = 4;
const MAX_NEAR_NAMES = 4;

/** Where two texts of one length differ, if it is in one character. */
const onlyDifferenceAt = (a: string, b: string): number | undefined => {
  const at = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  return at.length === 1 ? at[0] : undefined;
};

/** Provinces and cities, where each character of what is typed stands so in the name of one. */
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
  // A name is more often begun well than ended well.
  const weight = ({ at, hit: { place } }: (typeof near)[number]): number =>
    place.rank - (place.isMajor ? 50 : 0) - 10 * at;
  return uniquePlaces(near.sort((a, b) => weight(a) - weight(b)).map(({ hit }) => hit)).slice(
    0,
    MAX_NEAR_NAMES,
  );
};
