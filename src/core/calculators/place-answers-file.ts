import type { AnswersByTopic, ComparedAnswer } from '../local-rules/compare-answers.ts';
import type { AnsweredTopic } from '../schema/table-topics.ts';
import type { Place } from './place.ts';

/** A place in the file: its name, its page, and its answers as positions in the list. */
interface ListedPlace {
  readonly short: string;
  readonly address: string;
  /** Whether the address is a page of its own, with a section for each topic. */
  readonly hasSections: boolean;
  readonly topics: Readonly<Partial<Record<AnsweredTopic, readonly number[]>>>;
}

/**
 * What is known of all places, for comparing two of them. Each answer is listed once, because one document
 * often applies to a whole province. A locality that is not listed has the answers of its province.
 */
export interface PlaceAnswersFile {
  readonly answers: readonly ComparedAnswer[];
  readonly places: Readonly<Record<string, ListedPlace>>;
}

/** A place as the comparison shows it. */
export interface PlaceWithAnswers extends Omit<ListedPlace, 'topics'> {
  readonly answers: AnswersByTopic;
}

/**
 * The answers of a place; for a locality that is not listed, those of its province, under the name of the
 * locality.
 * Throws a RangeError if neither is listed.
 */
export const readPlaceAnswers = (
  { answers, places }: PlaceAnswersFile,
  { province, locality, name }: Place,
): PlaceWithAnswers => {
  const own = places[`${province}/${locality ?? ''}`];
  const listed = own ?? places[province];
  if (!listed) throw new RangeError(`No answers for “${province}”`);
  const { topics, ...place } = listed;
  const found = Object.entries(topics).map(([topic, list]) => [
    topic,
    list.map((i) => answers[i]!),
  ]);
  const short = own || locality === undefined ? place.short : name;
  return { ...place, short, answers: Object.fromEntries(found) as AnswersByTopic };
};

/** The file of these places, in which each answer stands once. */
export const placeAnswersFile = (
  places: Readonly<Record<string, PlaceWithAnswers>>,
): PlaceAnswersFile => {
  const indexes = new Map<string, number>();
  const answers: ComparedAnswer[] = [];
  const indexOf = (answer: ComparedAnswer): number => {
    const key = JSON.stringify(answer);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, answers.length);
    answers.push(answer);
    return answers.length - 1;
  };
  const listed = Object.entries(places).map(([id, { answers: byTopic, ...place }]) => {
    const topics = Object.entries(byTopic)
      .filter(([, list]) => list.length > 0)
      .map(([topic, list]) => [topic, list.map(indexOf)]);
    return [id, { ...place, topics: Object.fromEntries(topics) }];
  });
  return { answers, places: Object.fromEntries(listed) as PlaceAnswersFile['places'] };
};
