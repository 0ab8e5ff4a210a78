import type { Fact } from '../schema/fact.ts';
import type { Insurance } from '../schema/local-figures.ts';
import { localFiguresOf, sectionOf, localTopicOf } from '../schema/local-topics.ts';
import type { LawReading } from '../schema/law-reading.ts';
import type { LawEvent } from '../schema/recheck.ts';

/** A fact with its name and the folder of `content/facts/` that it stands in. */
export interface NamedFact {
  readonly id: string;
  readonly folder: string;
  readonly data: Fact;
}

const isOneOf = <Item>(list: readonly Item[], item: Item | undefined): boolean =>
  item !== undefined && list.includes(item);

/** Insurances named in the figures of a local fact. */
const insurancesOf = (fact: Fact): Insurance[] => [
  ...localFiguresOf(fact, 'base-limits').flatMap(({ insurances }) => insurances),
  ...localFiguresOf(fact, 'flexible-rates').map(({ insurance }) => insurance),
];

/** Whether a law's coming into force concerns a fact. */
export const concerns = (event: LawEvent, { id, folder, data }: NamedFact): boolean =>
  event.topics.includes(folder) ||
  event.facts.includes(id) ||
  isOneOf(event.sections, sectionOf(data)) ||
  isOneOf(event.localTopics, localTopicOf(data)) ||
  insurancesOf(data).some((insurance) => event.insurances.includes(insurance)) ||
  data.values.some(({ cite }) => cite.some(({ source }) => source === event.source));

/** The reading of a fact against the law of an event; undefined where nobody has read it. */
export const readingOf = (fact: Fact, event: LawEvent): LawReading | undefined =>
  fact.readAgainst?.find((reading) => reading.event === event.id);
