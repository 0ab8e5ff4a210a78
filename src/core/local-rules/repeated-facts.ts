/** Which facts of a province a place's page does without, because its own facts say all that they say. */
import { inForceOn } from '../dates/timeline.ts';
import { askedPlaceOf, reachOf } from '../rules/place-figures.ts';
import type { AnsweredTopic } from '../schema/compared-topics.ts';
import type { LocalStatement } from '../schema/fact.ts';
import { localTopicOf } from '../schema/local-topics.ts';
import { figuresHere } from './figure-answers.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { localTopicAnswers } from './place-answers.ts';

/** Topics whose figures say all that the text says; texts on the others say more than their figures. */
const TOLD_BY_FIGURES = [
  'base-limits',
  'reference-wage',
  'minimum-wage',
] as const satisfies readonly AnsweredTopic[];

/** Fields that say where an item holds, and not what. */
const WHERE_FIELDS = ['tier', 'part', 'places', 'except'];

type Item = Readonly<Record<string, unknown>>;

/** Figures that a fact has for a place; undefined where it has only a text. */
const figuresOf = (
  { data }: IdentifiedFact,
  topic: AnsweredTopic,
  place: string,
  date: string,
): readonly Item[] | undefined => {
  const { values } = data as LocalStatement;
  const value = inForceOn<LocalStatement['values'][number]>(values, date);
  return value?.figures && (figuresHere(topic, value.figures as never, place) as readonly Item[]);
};

const fieldsOf = (items: readonly Item[]): string[] =>
  items.flatMap((item) => Object.keys(item)).filter((field) => !WHERE_FIELDS.includes(field));

/** Whether items are about one part of a place alone, such as 市区: they say nothing of the rest. */
const isOnePart = (items: readonly Item[]): boolean =>
  new Set(items.map(({ part }) => part)).size === 1 && items[0]?.['part'] !== undefined;

/**
 * Ids of the province's facts that say nothing more than the place's own, or nothing of the place:
 * each of their answers is taken by one of the place's own, whose figures have every field that
 * theirs have and hold for all of the place. Facts are those near the place.
 */
export const repeatedFacts = (
  near: readonly IdentifiedFact[],
  place: string,
  date: string,
  inherits: boolean,
): ReadonlySet<string> => {
  const asked = askedPlaceOf(place, inherits);
  const reachedBy = (way: 'own' | 'province') =>
    near.filter(({ data }) => reachOf(data.appliesTo, asked) === way);
  return new Set(
    TOLD_BY_FIGURES.flatMap((topic) => {
      const onTopic = ({ data }: IdentifiedFact): boolean => localTopicOf(data) === topic;
      const own = reachedBy('own')
        .filter(onTopic)
        .flatMap((fact) => figuresOf(fact, topic, place, date) ?? []);
      if (own.length === 0 || isOnePart(own)) return [];
      const { answers } = localTopicAnswers(near, topic, place, date, inherits);
      const fields = fieldsOf(own);
      return reachedBy('province')
        .filter(onTopic)
        .filter((fact) => {
          const items = figuresOf(fact, topic, place, date);
          return (
            items !== undefined &&
            answers.every((answer) => answer.fact !== fact.id) &&
            fieldsOf(items).every((field) => fields.includes(field))
          );
        })
        .map(({ id }) => id);
    }),
  );
};
