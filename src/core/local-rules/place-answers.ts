/** What is known of a place on each topic: its own rules, or those of its insurer, mostly its province. */
import type { EvidenceLevel } from '../schema/citation.ts';
import type { Insurance, LocalFigures } from '../schema/local-figures.ts';
import {
  localFiguresOf,
  localTopicOf,
  toldByOf,
  type LocalTopic,
  type LocalValue,
} from '../schema/local-topics.ts';
import { groupBy } from '../group-by.ts';
import { firstDay } from '../dates/timeline.ts';
import { yearOfValue } from '../dates/year-of-value.ts';
import { announcedUntilOf, askedPlaceOf, reachOf } from '../rules/place-figures.ts';
import { foundationOf, weakerOf } from './evidence-of-value.ts';
import {
  TABLE_TOPICS,
  isTableTopic,
  type AnsweredTopic,
  type TableTopic,
} from '../schema/table-topics.ts';
import { factsNear, type IdentifiedFact } from './facts-near.ts';
import type { FigureAnswer, Foundation } from './figure-answer.ts';
import { figureAnswers, figuresHere } from './figure-answers.ts';
import { minimumWagesAt, newestLimitsAt, type Asked } from './figures-at.ts';
import { classesOf } from './wage-classes.ts';
import { yearAsked } from './year-asked.ts';
import { localValueOn } from './local-value-on.ts';

/** One line of an answer: what one document says about the place. */
export interface PlaceAnswer {
  readonly fact: string;
  readonly words: string;
  /** Partial date from which it holds, or `unknown`. */
  readonly since: string;
  readonly level: EvidenceLevel;
  readonly weak: boolean;
  /** Whether it names the place itself and not only its province. */
  readonly own: boolean;
  /** Of a province's rule: who tells it, where only one unnamed part of the province does. */
  readonly toldBy?: 'city' | 'county' | undefined;
  /** Whether its words leave out a part of the text. */
  readonly hasMore: boolean;
  /** The kinds of people that it is about; absent if a part of it is about everybody. */
  readonly who?: readonly string[] | undefined;
  readonly value?: number | undefined;
  readonly isClassOpen?: true | undefined;
  readonly year?: number | undefined;
  /** The year that readers look for: the current one, or the one for which they are paying now. */
  readonly yearAsked: number;
  /** Whether the figure is of an earlier year, and nothing newer was found. */
  readonly stale: boolean;
  /** Last day for which it holds by its document, if the document names one. */
  readonly until?: string | undefined;
  /** Whether that day is over, and nothing newer was found. */
  readonly ended?: boolean | undefined;
}

/** All that is known of a place on a topic. */
export interface LocalTopicAnswers<Topic extends AnsweredTopic = TableTopic> {
  readonly topic: Topic;
  readonly answers: readonly PlaceAnswer[];
}

interface Candidate {
  readonly fact: string;
  readonly own: boolean;
  readonly toldBy: PlaceAnswer['toldBy'];
  readonly from: string;
  readonly until: string | undefined;
  readonly level: EvidenceLevel;
  readonly weak: boolean;
  readonly answer: FigureAnswer;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** A short text is shown as it is. */
const LONGEST_TEXT = 48;
/** Of a longer one, its first clause, which ends at a comma if it is too long itself. */
const LONGEST_CLAUSE = 64;
const clauseOf = (first: string): string =>
  first.length <= LONGEST_CLAUSE ? first : first.slice(0, LONGEST_CLAUSE).replace(/，[^，]*$/, '');
const textAnswer = (
  topic: AnsweredTopic,
  { id }: IdentifiedFact,
  { text, ...value }: Pick<LocalValue<AnsweredTopic>, 'from' | 'year' | 'text'>,
): FigureAnswer => {
  const common = { keys: [`${topic}:${id}`], year: yearOfValue(value) };
  const first = /^[^。；]*/.exec(text ?? '')![0];
  if (first.length >= (text ?? '').length - 1 && first.length <= LONGEST_TEXT)
    return { ...common, words: first };
  return { ...common, words: `${clauseOf(first)}……`, hasMore: true };
};

const candidates = <Topic extends AnsweredTopic>(
  fact: IdentifiedFact,
  topic: Topic,
  asked: Asked,
): Candidate[] => {
  const { id, data } = fact;
  const { place, date, insurer } = asked;
  const reach = reachOf(data.appliesTo, askedPlaceOf(place, insurer));
  const value = localValueOn(data, topic, date);
  if (!reach || !value) return [];
  const { figures } = value;
  const context = {
    ...{ place, from: value.from, year: yearOf(date) },
    classes: topic === 'minimum-wage' ? classesOf(fact, date) : undefined,
    minimumWages: () => minimumWagesAt(asked),
    newestLimits: (insurance: Insurance) => newestLimitsAt(insurance, asked),
  };
  const answers =
    figures === undefined
      ? [{ answer: textAnswer(topic, fact, value), until: undefined }]
      : [...groupBy(figures, announcedUntilOf)].flatMap(([until, items]) =>
          figureAnswers(topic, items, context).map((answer) => ({ answer, until })),
        );
  const own = reach === 'own' || namesPlace(figures ?? [], place);
  const common = { fact: id, own, toldBy: toldByOf(data), from: value.from };
  const foundation = foundationOf(data, value);
  return answers.map(({ answer, until = value.announcedUntil }) => ({
    ...{ ...common, ...weakerOf(foundation, answer.reckonedOn), answer },
    until,
  }));
};

/** Whether an item of a province's figures names the place, for example its class of the minimum wage. */
const namesPlace = (figures: LocalFigures<LocalTopic>, place: string): boolean =>
  place.includes('/') && figures.some((item) => 'places' in item && item.places?.includes(place));

/**
 * Order of answers: the people whom the topic is mainly about first, then newer years, then the place's own
 * rules, then better evidence, then later beginnings.
 */
const inOrder = (a: Candidate, b: Candidate): number =>
  (a.answer.rank ?? 0) - (b.answer.rank ?? 0) ||
  (b.answer.year ?? 0) - (a.answer.year ?? 0) ||
  Number(b.own) - Number(a.own) ||
  Number(a.weak) - Number(b.weak) ||
  firstDay(b.from).localeCompare(firstDay(a.from)) ||
  a.fact.localeCompare(b.fact);

const isTaken = (key: string, taken: ReadonlyMap<string, string>, fact: string): boolean =>
  [key, key.split(':')[0]!].some((name) => {
    const by = taken.get(name);
    return by !== undefined && by !== fact;
  });

/** Leaves out answers that only repeat an earlier one. */
const withoutRepeats = (sorted: readonly Candidate[]): Candidate[] => {
  const taken = new Map<string, string>();
  return sorted.filter(({ fact, answer }) => {
    const fresh = answer.keys.filter((key) => !isTaken(key, taken, fact));
    for (const key of fresh) taken.set(key, fact);
    return fresh.length > 0;
  });
};

/** Joins the answers of one fact into one line; those announced until another day stay apart. */
const joined = (list: readonly Candidate[], asked: number, date: string): PlaceAnswer[] => {
  const lines = groupBy(list, ({ fact, until = '' }) => `${fact} ${until}`);
  return [...lines.values()].map((items) => {
    const { fact, from, until, own, toldBy } = items[0]!;
    const { level, weak } = items.reduce<Foundation>(weakerOf, items[0]!);
    const years = items.flatMap(({ answer }) => answer.year ?? []);
    const year = years.length > 0 ? Math.max(...years) : undefined;
    const measured = items.find(({ answer }) => answer.value !== undefined)?.answer;
    const who = items.flatMap(({ answer }) => answer.who ?? []);
    return {
      fact,
      words: items.map(({ answer }) => answer.words).join('；'),
      hasMore: items.some(({ answer }) => answer.hasMore ?? false),
      since: from,
      level,
      weak,
      own,
      ...(toldBy && { toldBy }),
      who: who.length === items.length ? [...new Set(who)] : undefined,
      value: measured?.value,
      ...(measured?.isClassOpen && { isClassOpen: measured.isClassOpen }),
      year,
      yearAsked: asked,
      stale: year !== undefined && year < asked,
      ...(until === undefined ? {} : { until, ended: until < date }),
    };
  });
};

/** What the facts of a place and its insurer say about it on a topic. */
const answersAmong = <Topic extends AnsweredTopic>(
  topic: Topic,
  asked: Asked,
): LocalTopicAnswers<Topic> => {
  const found = asked.near.flatMap((fact) => candidates(fact, topic, asked)).sort(inOrder);
  const year = yearAsked(topic, asked.date);
  return { topic, answers: joined(withoutRepeats(found), year, asked.date) };
};

/** What is known of a place on a topic, as things stand on a day. */
export const localTopicAnswers = <Topic extends AnsweredTopic>(
  facts: readonly IdentifiedFact[],
  topic: Topic,
  place: string,
  date: string,
  insurer?: string,
): LocalTopicAnswers<Topic> =>
  answersAmong(topic, { near: factsNear(facts, place, insurer), place, date, insurer });

/** The table at the head of a place's page: every topic, with what is known of it. */
export const placeAnswers = (
  facts: readonly IdentifiedFact[],
  place: string,
  date: string,
  insurer?: string,
): LocalTopicAnswers[] => {
  const asked = { near: factsNear(facts, place, insurer), place, date, insurer };
  return TABLE_TOPICS.map((topic) => answersAmong(topic, asked));
};

/** Topics on which there are facts about a place on any day, so that addresses stay the same. */
export const knownLocalTopics = (
  facts: readonly IdentifiedFact[],
  place: string,
  insurer?: string,
): ReadonlySet<TableTopic> =>
  new Set(
    factsNear(facts, place, insurer).flatMap(({ data }) => {
      const topic = localTopicOf(data);
      if (!isTableTopic(topic) || !reachOf(data.appliesTo, askedPlaceOf(place, insurer))) return [];
      const figures = localFiguresOf(data, topic);
      return figures.length === 0 || figuresHere(topic, figures, place).length > 0 ? [topic] : [];
    }),
  );

/** With so many topics, a page of its own is worth opening. */
const TOPICS_FOR_A_PAGE = 3;

/** Whether enough is known of a place for a page of its own. */
export const isWorthAPage = (
  facts: readonly IdentifiedFact[],
  place: string,
  insurer?: string,
): boolean => knownLocalTopics(facts, place, insurer).size >= TOPICS_FOR_A_PAGE;
