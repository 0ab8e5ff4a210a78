/** Turns what was found into results. */
import type { Result } from './index-format.ts';
import type { Hit, Names, Topic } from './index-model.ts';
import { distinct, rankHits, reasonOf } from './place-ranks.ts';

export interface Interpretation {
  results: Result[];
  /** Part of the query is not understood: counties and characters may know it. */
  more: boolean;
  /** It names places and nothing else: no section and no question says more. */
  plain: boolean;
  /** So many of the first results stay where they are, whatever comes. */
  firm: number;
  /** The query without typos, in simplified script. */
  understood: string;
  /** It names a subject that the handbook does not treat. */
  outside: boolean;
}

export type Answer = Pick<Interpretation, 'results' | 'more' | 'plain' | 'firm'>;

/** Places listed for a beginning. */
export const PREFIX_LIMIT = 12;
/** Topics listed beside places. */
export const TOPIC_LIMIT = 8;

export const dedupe = (results: readonly Result[]): Result[] => {
  const seen = new Set<string>();
  return results.filter(({ address }) => {
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
};

export const placeResult = (hit: Hit, typed = '', close = false): Result => {
  const why = reasonOf(hit, typed);
  return {
    kind: 'region',
    title: hit.place.title,
    address: hit.place.address,
    ...(why === undefined ? {} : { why }),
    ...(close ? { close: true } : {}),
  };
};

export const placeResults = (
  hits: readonly Hit[],
  by: 'name' | 'sound',
  typed = '',
  close = false,
): Result[] => distinct(rankHits(hits, by)).map((hit) => placeResult(hit, typed, close));

export const topicsOnly = (topics: readonly Topic[], close = false): Result[] =>
  topics.map(({ kind, title, address }) => ({
    kind,
    title,
    address,
    ...(close ? { close: true } : {}),
  }));

export const sharedKnown = (hits: readonly Hit[], index: Names, by: 'name' | 'sound'): boolean =>
  !index.hasCounties &&
  hits.some(({ place }) => (by === 'name' ? place.sharedName : place.sharedSound));
