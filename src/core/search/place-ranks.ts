/** Orders places that share a name, and says why each of them is listed. */
import type { PlaceMatch } from './index-model.ts';
import { PLACE_OTHER_NAME, PLACE_PROVINCE_BY_NAME_BONUS } from './weights.ts';

/**
 * Sorts places, best first. By name, a province comes before a city of the same name; by sound,
 * places with pages come first.
 */
export const rankPlaceMatches = (
  hits: readonly PlaceMatch[],
  by: 'name' | 'sound',
): PlaceMatch[] => {
  const weight = ({ place, matchedBy }: PlaceMatch): number => {
    const isOwnName = matchedBy === 'name' || matchedBy === 'short';
    // szs is 深圳市 rather than 石嘴山.
    const isLikely = isOwnName || (matchedBy === 'initials-with-suffix' && place.isMajor);
    return (
      place.rank +
      (isLikely ? 0 : PLACE_OTHER_NAME) -
      (by === 'name' && place.level === 'province' ? PLACE_PROVINCE_BY_NAME_BONUS : 0)
    );
  };
  return [...hits].sort((a, b) => weight(a) - weight(b));
};

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
