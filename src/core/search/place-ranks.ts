/** Orders places that share a name, and says why each of them is listed. */
import type { PlaceMatch } from './index-model.ts';
import { PLACE_OTHER_NAME } from './weights.ts';

/** Sorts places, best first. */
export const rankPlaceMatches = (hits: readonly PlaceMatch[]): PlaceMatch[] => {
  const weight = ({ place, matchedBy }: PlaceMatch): number =>
    place.rank + (matchedBy === 'name' || matchedBy === 'short' ? 0 : PLACE_OTHER_NAME);
  return [...hits].sort((a, b) => weight(a) - weight(b));
};

/** The best rank of places that share a name. */
export const bestRank = (hits: readonly PlaceMatch[]): number =>
  Math.min(...hits.map(({ place }) => place.rank));

/** Keeps the first of those that have a key in common. */
export const uniqueBy = <One>(list: readonly One[], keyOf: (one: One) => string): One[] => {
  const seen = new Set<string>();
  return list.filter((one) => {
    const before = seen.size;
    return seen.add(keyOf(one)).size > before;
  });
};

/** Keeps the first match for each address. */
export const uniquePlaces = (hits: readonly PlaceMatch[]): PlaceMatch[] =>
  uniqueBy(hits, ({ place }) => place.address);

/**
 * Says why a place is listed where its title does not show it; undefined where it does. `typed` is
 * the name as it stands in the query.
 */
export const matchReason = (
  { place, matchedBy }: PlaceMatch,
  typed: string,
): string | undefined => {
  if (place.isNotCovered) return `内地的社会保险规定不适用于${place.short}`;
  if (place.level === 'county' && place.parent) return `${place.name}属于${place.parent.name}`;
  if (typed === '') return undefined;
  if (matchedBy === 'former') return `“${typed}”是${place.short}的旧名，或已经并入${place.short}`;
  if (matchedBy === 'group') return `“${typed}”里有${place.short}`;
  if (matchedBy === 'alias') return `“${typed}”指${place.short}`;
  return undefined;
};
