/**
 * Which facts of its province the page of a place leaves out, because the place's own facts say all that they
 * say.
 */
import { firstDay } from '../dates/timeline.ts';
import { askedPlaceOf, reachOf } from '../rules/place-figures.ts';
import type { AnsweredTopic } from '../schema/table-topics.ts';
import type { LocalTopic } from '../schema/local-topics.ts';
import { isWeakValue } from './evidence-of-value.ts';
import { figuresHere } from './figure-answers.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { localTopicAnswers } from './place-answers.ts';
import { localValueOn } from './local-value-on.ts';

/** Topics whose figures say everything that their texts say; on other topics the texts say more. */
const TOLD_BY_FIGURES = [
  'base-limits',
  'reference-wage',
  'minimum-wage',
] as const satisfies readonly AnsweredTopic[];

/** A topic whose figures say all that its texts say. */
export type TopicToldByFigures = (typeof TOLD_BY_FIGURES)[number];

/** Whether the figures of a topic say all that its texts say. */
export const isToldByFigures = (topic: LocalTopic | undefined): topic is TopicToldByFigures =>
  (TOLD_BY_FIGURES as readonly (LocalTopic | undefined)[]).includes(topic);

/** Fields that say where and until when an item holds, rather than what it states. */
const WHERE_FIELDS = ['tier', 'part', 'isRest', 'places', 'except', 'announcedUntil'];

type Item = Readonly<Record<string, unknown>>;

/**
 * What a fact states about a place: its figures, since when they hold, and whether they are marked as not
 * confirmed.
 */
interface Said {
  readonly id: string;
  readonly from: string;
  readonly items: readonly Item[];
  readonly weak: boolean;
}

/** Empty if a fact has only a text. */
const saidOf = (
  { id, data }: IdentifiedFact,
  topic: TopicToldByFigures,
  place: string,
  date: string,
): Said[] => {
  const value = localValueOn(data, topic, date);
  if (!value?.figures) return [];
  const items = figuresHere(topic, value.figures, place);
  return [{ id, from: value.from, items, weak: isWeakValue(data, value) }];
};

const fieldsOf = (items: readonly Item[]): string[] =>
  items.flatMap((item) => Object.keys(item)).filter((field) => !WHERE_FIELDS.includes(field));

/**
 * Whether items say all that others say. Items for parts of a place, such as 市区, may not cover the whole
 * place unless one of them is for the rest of it. If they do not, each of the others has to be among them;
 * otherwise the area outside the named parts would lose its figure.
 */
const sayAll = (items: readonly Item[], others: readonly Item[]): boolean => {
  const fields = fieldsOf(items);
  if (items.some(({ part, isRest }) => part === undefined || isRest))
    return fieldsOf(others).every((field) => fields.includes(field));
  return others.every((other) =>
    items.some((item) => fieldsOf([other]).every((field) => item[field] === other[field])),
  );
};

/** Whether the place's own figures are as new and as well founded as those of its province. */
const isAsGood = (own: Said, province: Said): boolean =>
  firstDay(own.from) >= firstDay(province.from) && (province.weak || !own.weak);

/**
 * Ids of the province's facts that say nothing about the place, or nothing beyond the place's own facts: one
 * of those gives every answer that they give, with figures that say as much and are as new and as well
 * founded. Takes the facts about the place and its province.
 */
export const repeatedFacts = (
  near: readonly IdentifiedFact[],
  place: string,
  date: string,
  insurer: string | undefined,
): ReadonlySet<string> => {
  const asked = askedPlaceOf(place, insurer);
  return new Set(
    TOLD_BY_FIGURES.flatMap((topic) => {
      const saidBy = (way: 'own' | 'insurer'): Said[] =>
        near
          .filter(({ data }) => reachOf(data.appliesTo, asked) === way)
          .flatMap((fact) => saidOf(fact, topic, place, date));
      const own = saidBy('own');
      const ownItems = own.flatMap(({ items }) => items);
      if (ownItems.length === 0) return [];
      const { answers } = localTopicAnswers(near, topic, place, date, insurer);
      return saidBy('insurer')
        .filter(
          (said) =>
            answers.every(({ fact }) => fact !== said.id) &&
            own.every((each) => isAsGood(each, said)) &&
            sayAll(ownItems, said.items),
        )
        .map(({ id }) => id);
    }),
  );
};
