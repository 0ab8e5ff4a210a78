/** Orders places that share a name, and says why each of them is listed. */
import type { PlaceMatch } from './index-model.ts';

const MATCH_PENALTY: Record<PlaceMatch['matchedBy'], number> = {
  name: 0,
  short: 0,
  alias: 100,
  former: 100,
  group: 100,
  'initials-with-suffix': 35,
};

/**
 * Sorts places, best first. By name, a province comes before a city of the same name; by sound,
 * places with pages come first.
 */
export const rankPlaceMatches = (
  hits: readonly PlaceMatch[],
  by: 'name' | 'sound',
): PlaceMatch[] => {
  const weight = ({ place, matchedBy }: PlaceMatch): number =>
    MATCH_PENALTY[matchedBy] +
    (by === 'name' && place.level === 'province' ? -50 : 0) +
    (by === 'name' && matchedBy === 'name' ? -200 : 0) +
    // szs: 深圳市 comes before 石嘴山, whose own initials are as many, and before other cities.
    (matchedBy === 'initials-with-suffix' && place.isMajor ? -100 : 0) +
    place.rank;
  return [...hits].sort((a, b) => weight(a) - weight(b));
};

/** Keeps the first match for each address. */
export const uniquePlaces = (hits: readonly PlaceMatch[]): PlaceMatch[] => {
  const seen = new Set<string>();
  return hits.filter(({ place }) => {
    if (seen.has(place.address)) return false;
    seen.add(place.address);
    return true;
  });
};

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
  if (matchedBy === 'former') return `“${typed}”是${place.short}的旧名，或已经并入${place.short}`;
  if (matchedBy === 'group') return `“${typed}”里有${place.short}`;
  if (matchedBy === 'alias' && typed !== '') return `“${typed}”指${place.short}`;
  return undefined;
};
