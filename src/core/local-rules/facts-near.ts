import { askedPlaceOf } from '../rules/place-figures.ts';
import type { Fact } from '../schema/fact.ts';

/** A fact with its id. */
export interface IdentifiedFact {
  readonly id: string;
  readonly data: Fact;
}

type FactsByPlace<Item extends IdentifiedFact> = ReadonlyMap<string, readonly Item[]>;

/**
 * Facts by the places that they are about, kept for each list of facts, because every place asks the same
 * list.
 */
const sortedLists = new WeakMap<readonly IdentifiedFact[], FactsByPlace<IdentifiedFact>>();

const sortByPlace = <Item extends IdentifiedFact>(facts: readonly Item[]): FactsByPlace<Item> => {
  const byPlace = new Map<string, Item[]>();
  for (const fact of facts) {
    const { appliesTo } = fact.data;
    if (appliesTo === 'national') continue;
    for (const place of appliesTo) {
      const about = byPlace.get(place) ?? [];
      about.push(fact);
      byPlace.set(place, about);
    }
  }
  return byPlace;
};

/** Facts of a list that name a place itself. */
export const factsAbout = <Item extends IdentifiedFact>(
  facts: readonly Item[],
  place: string,
): readonly Item[] => {
  const byPlace = (sortedLists.get(facts) as FactsByPlace<Item> | undefined) ?? sortByPlace(facts);
  sortedLists.set(facts, byPlace);
  return byPlace.get(place) ?? [];
};

/** Facts of a list about a place, or about the place that insures its people, each once. */
export const factsNear = <Item extends IdentifiedFact>(
  facts: readonly Item[],
  place: string,
  insurer?: string,
): readonly Item[] => {
  const above = askedPlaceOf(place, insurer).insurer;
  return [...new Set([...factsAbout(facts, place), ...factsAbout(facts, above)])];
};
