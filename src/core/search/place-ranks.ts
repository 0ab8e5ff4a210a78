/** The order of places that share what is typed, and why each of them answers. */
import type { PlaceMatch } from './index-model.ts';

const MATCH_PENALTY: Record<PlaceMatch['matchedBy'], number> = {
  name: 0,
  short: 0,
  alias: 100,
  former: 100,
  group: 100,
  'initials-with-suffix': 35,
};

/** By name: a province before its namesake; by sound: places with pages first. */
export const rankPlaceMatches = (
  hits: readonly PlaceMatch[],
  by: 'name' | 'sound',
): PlaceMatch[] => {
  const weight = ({ place, matchedBy }: PlaceMatch): number =>
    MATCH_PENALTY[matchedBy] +
    (by === 'name' && place.level === 'province' ? -50 : 0) +
    (by === 'name' && matchedBy === 'name' ? -200 : 0) +
    // szs: 深圳市 before 石嘴山, whose name is as long, before other cities.
    (matchedBy === 'initials-with-suffix' && place.isMajor ? -100 : 0) +
    place.rank;
  return [...hits].sort((a, b) => weight(a) - weight(b));
};

/** One hit for each address, best first. */
export const uniquePlaces = (hits: readonly PlaceMatch[]): PlaceMatch[] => {
  const seen = new Set<string>();
  return hits.filter(({ place }) => {
    if (seen.has(place.address)) return false;
    seen.add(place.address);
    return true;
  });
};

/** Why a place answers, where its title does not say it. */
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
