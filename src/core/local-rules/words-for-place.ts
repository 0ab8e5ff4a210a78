/** What a fact says about one place, if its text lists many places. */
import { firstDay } from '../dates/timeline.ts';
import { numbersIn } from '../schema/figure-values.ts';
import type { LocalFigure, LocalFigures } from '../schema/local-figures.ts';
import { LOCAL_TOPIC_LABELS } from '../schema/local-topic-labels.ts';
import { localTopicOf } from '../schema/local-topics.ts';
import { formatDate, formatNumber } from '../wording/unit-formats.ts';
import type { IdentifiedFact } from './facts-near.ts';
import type { FigureAnswer } from './figure-answer.ts';
import { figuresHere } from './figure-answers.ts';
import { isToldByFigures, type TopicToldByFigures } from './repeated-facts.ts';
import { baseLimitAnswers, minimumWageAnswers, referenceWageAnswers } from './wage-answers.ts';
import { localValueOn } from './local-value-on.ts';

/** Hourly wages, which the short words leave out, one for each monthly wage, in the same order. */
const hourlyWords = (figures: LocalFigures<'minimum-wage'>, words: string): string => {
  const hourly = [...figures]
    .sort((a, b) => b.monthly - a.monthly)
    .flatMap((item) => (item.hourly === undefined ? [] : [formatNumber(item.hourly)]));
  return hourly.length < figures.length || words.includes('小时工')
    ? ''
    : `；小时工依次${hourly.join('、')}元`;
};

type Writer<Topic extends TopicToldByFigures> = (
  figures: LocalFigures<Topic>,
  place: string,
) => FigureAnswer[];

/** All that the figures of a place say, by topic. */
const WRITERS: { readonly [Topic in TopicToldByFigures]: Writer<Topic> } = {
  'base-limits': baseLimitAnswers,
  'reference-wage': referenceWageAnswers,
  'minimum-wage': (figures, place) =>
    minimumWageAnswers(figures, place).map((answer) => ({
      ...answer,
      words: answer.words + hourlyWords(figures, answer.words),
    })),
};

const answersOn = <Topic extends TopicToldByFigures>(
  topic: Topic,
  figures: LocalFigures<Topic>,
  place: string,
): FigureAnswer[] => WRITERS[topic](figures, place);

type Figure = LocalFigure<TopicToldByFigures>;

/** Whether the figures tell which of them applies to whom, or in which part of the place. */
const isClear = (figures: readonly Figure[]): boolean =>
  figures.length === 1 ||
  figures.every((item) => 'insurances' in item || ('part' in item && item.part !== undefined));

/** Whether every sum that a text names is one of the figures: a yearly sum beside monthly figures is not. */
const saysNoOtherSum = (text: string, figures: readonly Figure[]): boolean => {
  const known = numbersIn(figures).map(({ value }) => value);
  return [...text.matchAll(/\d+(?:\.\d+)?(?=元)/g)].every(([sum]) => known.includes(Number(sum)));
};

/** Whether words name every sum of the figures, save the average wage that limits are derived from. */
const nameEverySum = (words: string, figures: readonly Figure[]): boolean =>
  numbersIn(figures)
    .filter(({ path, unit }) => unit === 'yuan' && path[path.length - 1] !== 'wage')
    .every(({ value }) => words.includes(formatNumber(value)));

/** Since when it holds; empty if that is the first day of the year that the words name. */
const sinceWords = (from: string, year: number | undefined): string =>
  from === 'unknown' || firstDay(from) === `${year}-01-01` ? '' : `，${formatDate(from)}起`;

/**
 * The sentence on a place; undefined if the text is about the place alone, or if the figures do not say
 * everything that the text says about the place.
 */
export const wordsForPlace = (
  { data }: IdentifiedFact,
  { id: place, short }: { readonly id: string; readonly short: string },
  date: string,
): string | undefined => {
  const topic = localTopicOf(data);
  if (!isToldByFigures(topic) || !place.includes('/')) return undefined;
  const value = localValueOn(data, topic, date);
  if (!value?.figures) return undefined;
  const here = figuresHere(topic, value.figures, place);
  const isAboutMore = here.length > 0 && here.length < value.figures.length;
  if (!isAboutMore || !isClear(here) || !saysNoOtherSum(value.text ?? '', value.figures))
    return undefined;
  const answers = answersOn(topic, here, place);
  const said = answers.map(({ words }) => words.replace('：', '')).join('；');
  if (!nameEverySum(said, here)) return undefined;
  const since = sinceWords(value.from, answers[0]?.year);
  return `${short}的${LOCAL_TOPIC_LABELS[topic].label}${since}：${said}。`;
};
