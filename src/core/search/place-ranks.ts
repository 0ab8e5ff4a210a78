/** The order of places that share what is typed, and why each of them answers. */
import type { Hit } from './index-model.ts';

const HOW: Record<Hit['how'], number> = {
  name: 0,
  short: 0,
  alias: 100,
  former: 100,
  group: 100,
  ended: 35,
};

/** By name: a province before its namesake; by sound: places with pages first. */
export const rankHits = (hits: readonly Hit[], by: 'name' | 'sound'): Hit[] => {
  const weight = ({ place, how }: Hit): number =>
    HOW[how] +
    (by === 'name' && place.level === 'province' ? -50 : 0) +
    (by === 'name' && how === 'name' ? -200 : 0) +
    // szs: 深圳市 before 石嘴山, whose name is as long, before other cities.
    (how === 'ended' && place.major ? -100 : 0) +
    place.rank;
  return [...hits].sort((a, b) => weight(a) - weight(b));
};

/** One hit for each address, best first. */
export const distinct = (hits: readonly Hit[]): Hit[] => {
  const seen = new Set<string>();
  return hits.filter(({ place }) => {
    if (seen.has(place.address)) return false;
    seen.add(place.address);
    return true;
  });
};

/** Why a place answers, where its title does not say it. */
export const reasonOf = ({ place, how }: Hit, typed: string): string | undefined => {
  if (place.foreign) return `内地的社会保险规定不适用于${place.short}`;
  if (place.level === 'county' && place.parent) return `${place.name}属于${place.parent.name}`;
  if (how === 'former') return `“${typed}”是${place.short}的旧名，或已经并入${place.short}`;
  if (how === 'group') return `“${typed}”里有${place.short}`;
  if (how === 'alias' && typed !== '') return `“${typed}”指${place.short}`;
  return undefined;
};
