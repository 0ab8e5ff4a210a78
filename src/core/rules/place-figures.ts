/**
 * Decides which facts apply to a place, and which items of their figures. Tables of places
 * (`core/local-rules`) and calculators use this.
 */
import { firstDay } from '../dates/timeline.ts';
import { holdsFor, type Limited } from '../schema/figure-values.ts';
import type { LocalFigure, LocalFigures } from '../schema/local-figures.ts';
import type { LocalTopic } from '../schema/local-topics.ts';

/** The figures that one local fact has in force, as calculators are handed them. */
export interface PlaceFact<Topic extends LocalTopic = LocalTopic> {
  readonly id: string;
  readonly topic: Topic;
  /** Ids of the places that the fact is about: provinces, or localities of them. */
  readonly places: readonly string[];
  /** Partial date from which the figures hold, or `unknown`. */
  readonly from: string;
  /** Last day for which the document says that all of them hold, where it says one. */
  readonly until?: string | undefined;
  /** Of a province's rule: who tells it, where only one unnamed part of the province does. */
  readonly toldBy?: 'city' | 'county' | undefined;
  /** Of classes that the figures give to no place: which places have which, in the words of the fact. */
  readonly classes?: string | undefined;
  readonly figures: LocalFigures<Topic>;
}

/** A place that rules are looked up for. */
export interface AskedPlace {
  readonly province: string;
  /** Locality of the province; absent where only the province was named. */
  readonly locality?: string | undefined;
  /** The place whose rules apply to it beside its own: its province, or the authority that insures its people apart. */
  readonly insurer: string;
}

/** The place with this id: `hebei`, or `hebei/baoding`. Its province insures its people, if no other place does. */
export const askedPlaceOf = (id: string, insurer?: string): AskedPlace => {
  const [province = '', locality] = id.split('/');
  return { province, locality, insurer: insurer ?? province };
};

const idOf = ({ province, locality }: AskedPlace): string =>
  locality === undefined ? province : `${province}/${locality}`;

/**
 * How a fact applies to a place: it names the place itself (`own`), or the place that insures its people, mostly
 * its province. Undefined for facts about the whole country or about other places.
 */
export const reachOf = (
  about: 'national' | readonly string[],
  place: AskedPlace,
): 'own' | 'insurer' | undefined => {
  if (about === 'national') return undefined;
  if (about.includes(idOf(place))) return 'own';
  return about.includes(place.insurer) ? 'insurer' : undefined;
};

/** Whether an item holds for all of a place; one with exceptions holds for no province as a whole. */
export const holdsAt = (item: Limited, place: AskedPlace): boolean =>
  holdsFor(item, idOf(place)) && (place.locality !== undefined || item.except === undefined);

/** Whether an item holds for a province or for any part of it. */
export const holdsInPartOf = ({ places = [], except = [] }: Limited, province: string): boolean =>
  !except.includes(province) &&
  (places.length === 0 || places.some((id) => id.split('/')[0] === province));

/** An item of the figures of a fact. */
export interface FoundItem<Item> {
  readonly item: Item;
  readonly fact: string;
  readonly from: string;
  readonly until?: string | undefined;
  readonly toldBy?: PlaceFact['toldBy'];
}

export interface FiguresFound<Item> {
  /** Items for the place: its own before those of its insurer, the newest of each first. */
  readonly found: readonly FoundItem<Item>[];
  /** Only the province was named, and some of its localities have different or additional figures. */
  readonly localityDecides: boolean;
}

/** Last day for which its document says that this one item holds. */
export const announcedUntilOf = (
  item: object & { readonly announcedUntil?: string | undefined },
): string | undefined => item.announcedUntil;

/**
 * The items of all facts on a topic that apply to a place: those of the place itself and those of its
 * insurer, never those of another place. If only a province is named, items for some of its localities are left
 * out, because they may not apply.
 */
export const figuresFor = <Topic extends LocalTopic>(
  facts: readonly PlaceFact[],
  topic: Topic,
  place: AskedPlace,
): FiguresFound<LocalFigure<Topic>> => {
  const onTopic = facts.filter((fact): fact is PlaceFact<Topic> => fact.topic === topic);
  const itemsThatReach = (by: 'own' | 'insurer'): FoundItem<LocalFigure<Topic>>[] =>
    onTopic
      .filter(({ places }) => reachOf(places, place) === by)
      .sort((a, b) => firstDay(b.from).localeCompare(firstDay(a.from)))
      .flatMap(({ id, from, until, toldBy, figures }) =>
        figures.map((item) => ({
          ...{ item, fact: id, from },
          until: announcedUntilOf(item) ?? until,
          toldBy,
        })),
      );
  const all = [...itemsThatReach('own'), ...itemsThatReach('insurer')];
  const found = all.filter(({ item }) => holdsAt(item, place));
  const hasLocalities = onTopic.some(({ places }) =>
    places.some((id) => id.startsWith(`${place.province}/`)),
  );
  return {
    found,
    localityDecides: place.locality === undefined && (hasLocalities || found.length < all.length),
  };
};
