/** Which questions about a place its local facts answer, and how far. */
import type { Fact } from '../schema/fact.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import {
  LOCAL_QUESTIONS,
  localTopicOf,
  type LocalQuestion,
  type LocalTopic,
} from '../schema/local-topics.ts';
import { TABLE_TOPICS } from '../schema/table-topics.ts';
import { holdsInPartOf } from '../rules/place-figures.ts';
import { figuresHere } from './figure-answers.ts';
import { localValueOn } from './local-value-on.ts';

/** How far a question is answered: in full, in part, or by sources that contradict each other. */
export type AnsweredExtent = 'whole' | 'disputed' | 'part';

/** Which questions about its places a fact answers. */
export type QuestionsAnswered = Readonly<Partial<Record<LocalQuestion, AnsweredExtent>>>;

const isQuestion = (topic: string): topic is LocalQuestion =>
  (LOCAL_QUESTIONS as readonly string[]).includes(topic);

/** `whole` if one of the items is a whole answer, `part` if there are only other items. */
const wholeWhere = <Item>(
  items: readonly Item[],
  isWhole: (item: Item) => boolean,
): AnsweredExtent => (items.some(isWhole) ? 'whole' : 'part');

/**
 * Months of benefit: several sources contradict each other, and the table of one may end early
 * (`untilYears`).
 */
const monthsKnown = (figures: LocalFigures<'unemployment'>): AnsweredExtent | undefined => {
  const accounts = figures.filter(({ months, further }) => months ?? further);
  if (accounts.length > 1) return 'disputed';
  if (accounts.length === 1) return accounts[0]!.untilYears === undefined ? 'whole' : 'part';
  return figures.some(({ max }) => max !== undefined) ? 'part' : undefined;
};

/** For topics whose figures may be a partial answer; on any other topic, a text answers the question. */
const ANSWERED_BY_FIGURES: {
  readonly [Topic in LocalTopic]?: (figures: LocalFigures<Topic>) => QuestionsAnswered;
} = {
  'base-limits': (figures) => ({
    'base-limits': wholeWhere(
      figures,
      ({ lower, upper }) => lower !== undefined && upper !== undefined,
    ),
  }),
  unemployment: (figures) => {
    const months = monthsKnown(figures);
    const hasAmount = figures.some(({ amounts, shares }) => amounts ?? shares);
    return {
      ...(months && { 'unemployment-months': months }),
      ...(hasAmount && { 'unemployment-amount': 'whole' }),
    };
  },
  'flexible-rates': (figures) =>
    figures.some(({ payer }) => payer === 'flexible') ? { 'flexible-rates': 'whole' } : {},
  'reference-wage': (figures) =>
    figures.some(({ of }) => of === 'pension') ? { 'reference-wage': 'whole' } : {},
  'resident-premium': (figures) => ({
    'resident-premium': wholeWhere(
      figures,
      ({ groups }) => groups.includes('adult') || groups.includes('everyone'),
    ),
  }),
  'medical-lapse': (figures) => ({
    'medical-lapse': wholeWhere(
      figures,
      // None at all is an answer too.
      (item) => (item.graceMonths ?? item.waitingMonths ?? item.makeUpMonths) !== undefined,
    ),
  }),
};

/** The figures on a place's page: its own, and on a province's page those of all its parts. */
const figuresTold = <Topic extends LocalTopic>(
  topic: Topic,
  figures: LocalFigures<Topic>,
  place: string,
): LocalFigures<Topic> =>
  place.includes('/')
    ? figuresHere(topic, figures, place)
    : figures.filter((item) => holdsInPartOf(item, place));

/** The questions that figures answer; undefined where a text on their topic answers its question. */
const answeredByFigures = <Topic extends LocalTopic>(
  topic: Topic,
  figures: LocalFigures<Topic>,
): QuestionsAnswered | undefined => ANSWERED_BY_FIGURES[topic]?.(figures);

/**
 * Which questions about a place a fact answers on a day, and how far. These are partial answers: only a lower
 * limit, only the maximum months of a benefit or the months after a short time of paying, only what students
 * pay, only the waiting period of those who join for the first time. What employees pay is no answer for
 * people without an employer.
 */
export const questionsAnsweredBy = (fact: Fact, place: string, date: string): QuestionsAnswered => {
  const topic = localTopicOf(fact);
  if (topic === undefined) return {};
  const value = localValueOn(fact, topic, date);
  if (!value) return {};
  const figures = figuresTold(topic, value.figures ?? [], place);
  if (value.figures && figures.length === 0) return {};
  const answered = answeredByFigures(topic, figures);
  if (answered && (value.figures || topic === 'unemployment')) return answered;
  return isQuestion(topic) ? { [topic]: 'whole' } : {};
};

/**
 * Position of a fact in its section of a place's page, lowest first: topics in the order of the table at the
 * head of the page, and within a topic facts that answer its question before others, such as what people
 * without an employer pay before what employees pay.
 */
export const rankInSection = (fact: Fact, place: string, date: string): number => {
  const topics: readonly (LocalTopic | undefined)[] = TABLE_TOPICS;
  const topic = topics.indexOf(localTopicOf(fact));
  const answers = Object.values(questionsAnsweredBy(fact, place, date)).length > 0;
  return 2 * (topic < 0 ? topics.length : topic) + (answers ? 0 : 1);
};
