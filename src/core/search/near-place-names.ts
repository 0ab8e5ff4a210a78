/** Places with one character written otherwise: 深川 is nobody's name, but near to 深圳 and to 四川. */
import type { Hit, Index } from './index-model.ts';
import { distinct } from './place-ranks.ts';

const LONGEST = 4;
const LIMIT = 4;

/** Where two texts of one length differ, if it is in one character. */
const differsAt = (a: string, b: string): number | undefined => {
  const at = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  return at.length === 1 ? at[0] : undefined;
};

/** Provinces and cities, where each character of what is typed stands so in the name of one. */
export const nearlyNamed = (typed: string, { han }: Index): Hit[] => {
  if (typed.length < 2 || typed.length > LONGEST) return [];
  const near: { at: number; hit: Hit }[] = [];
  for (const [name, hits] of han) {
    const at = name.length === typed.length ? differsAt(name, typed) : undefined;
    if (at === undefined) continue;
    const city = hits.find(
      ({ place, how }) => place.level !== 'county' && !place.small && how === 'short',
    );
    if (city) near.push({ at, hit: city });
  }
  const isLikely = typed.length > 2 || new Set(near.map(({ at }) => at)).size === 2;
  if (!isLikely) return [];
  // A name is more often begun well than ended well.
  const weight = ({ at, hit: { place } }: (typeof near)[number]): number =>
    place.rank - (place.major ? 50 : 0) - 10 * at;
  return distinct(near.sort((a, b) => weight(a) - weight(b)).map(({ hit }) => hit)).slice(0, LIMIT);
};
