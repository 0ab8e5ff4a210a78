import { firstDay } from '../dates/timeline.ts';
import { holdsFor } from '../schema/figure-values.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import type { LocalTopic } from '../schema/local-topics.ts';

/** The figures that one local fact has in force, as calculators are handed them. */
export interface PlaceFact<Topic extends LocalTopic = LocalTopic> {
  readonly id: string;
  readonly topic: Topic;
  /** Ids of the places that the fact is about: provinces, or units of them. */
  readonly places: readonly string[];
  /** Partial date from which the figures hold, or `unknown`. */
  readonly from: string;
  readonly figures: LocalFigures<Topic>;
}

/** A place that figures are looked up for. */
export interface AskedPlace {
  readonly province: string;
  /** Unit of the province; absent where only the province was named. */
  readonly unit?: string | undefined;
  /** Whether the unit is run apart from its province, so that the province's figures are not its own. */
  readonly apart: boolean;
}

/** An item of the figures of a fact. */
export interface FoundItem<Item> {
  readonly item: Item;
  readonly fact: string;
  readonly from: string;
}

export interface FiguresFound<Item> {
  /** What holds for the place: its own before its province's, the newest of each first. */
  readonly found: readonly FoundItem<Item>[];
  /** Only the province was named, and units of it have figures that differ or that it has not. */
  readonly unitDecides: boolean;
}

type ItemOf<Topic extends LocalTopic> = LocalFigures<Topic>[number];
type Limited = Parameters<typeof holdsFor>[0];

/**
 * The items of all facts on a topic that hold for a place: those of the place itself and those of
 * its province, never a neighbour's. Where only a province is named, items for some of its units
 * are left out, for nothing says that they hold.
 */
export const figuresFor = <Topic extends LocalTopic>(
  facts: readonly PlaceFact[],
  topic: Topic,
  { province, unit, apart }: AskedPlace,
): FiguresFound<ItemOf<Topic>> => {
  const own = unit === undefined ? province : `${province}/${unit}`;
  const onTopic = facts.filter((fact): fact is PlaceFact<Topic> => fact.topic === topic);
  const itemsOf = (place: string): FoundItem<ItemOf<Topic>>[] =>
    onTopic
      .filter(({ places }) => places.includes(place))
      .sort((a, b) => firstDay(b.from).localeCompare(firstDay(a.from)))
      .flatMap(({ id, from, figures }) =>
        (figures as readonly ItemOf<Topic>[]).map((item) => ({ item, fact: id, from })),
      );
  const all = [...itemsOf(own), ...(unit === undefined || apart ? [] : itemsOf(province))];
  const holds = ({ item }: FoundItem<ItemOf<Topic>>): boolean =>
    holdsAt(item as Limited, own, unit);
  const found = all.filter(holds);
  const ofUnits = onTopic.some(({ places }) =>
    places.some((place) => place.startsWith(`${province}/`)),
  );
  return { found, unitDecides: unit === undefined && (ofUnits || found.length < all.length) };
};

/** Whether an item holds for a place; one with exceptions holds for no province as a whole. */
export const holdsAt = (item: Limited, place: string, unit: string | undefined): boolean =>
  holdsFor(item, place) && (unit !== undefined || item.except === undefined);
