/** What a fact says about one place, if its text lists many places. */
import { firstDay } from '../dates/timeline.ts';
import { numbersIn } from '../schema/figure-values.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { LOCAL_TOPIC_LABELS } from '../schema/local-topic-labels.ts';
import { localTopicOf } from '../schema/local-topics.ts';
import { formatDate, formatNumber } from '../wording/unit-formats.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { figuresHere } from './figure-answers.ts';
import { valueOn } from './figures-at.ts';
import { isToldByFigures } from './repeated-facts.ts';
import { baseLimitAnswers, minimumWageAnswers, referenceWageAnswers } from './wage-answers.ts';

const WRITERS = {
  'base-limits': baseLimitAnswers,
  'reference-wage': referenceWageAnswers,
  'minimum-wage': minimumWageAnswers,
};

/** Hourly wages, which the short words leave out, one for each monthly wage, in the same order. */
const hourlyWords = (figures: LocalFigures<'minimum-wage'>, words: string): string => {
  const hourly = [...figures]
    .sort((a, b) => b.monthly - a.monthly)
    .flatMap((item) => (item.hourly === undefined ? [] : [formatNumber(item.hourly)]));
  return hourly.length < figures.length || words.includes('小时工')
    ? ''
    : `；小时工依次${hourly.join('、')}元`;
};

/** Whether the figures tell which of them applies in which part of the place. */
const isClear = (figures: LocalFigures<'minimum-wage'>): boolean =>
  figures.length === 1 || figures.every((item) => 'insurances' in item || item.part !== undefined);

/** Whether every sum that a text names is one of the figures: a yearly sum beside monthly figures is not. */
const saysNoOtherSum = (text: string, figures: LocalFigures<'minimum-wage'>): boolean => {
  const known = numbersIn(figures).map(({ value }) => value);
  return [...text.matchAll(/\d+(?:\.\d+)?(?=元)/g)].every(([sum]) => known.includes(Number(sum)));
};

/** Since when it holds; empty if that is the first day of the year that the words name. */
const sinceWords = (from: string, year: number | undefined): string =>
  from === 'unknown' || firstDay(from) === `${year}-01-01` ? '' : `，${formatDate(from)}起`;

/**
 * The sentence on a place; undefined if the text is about the place alone, or if the figures do not say
 * everything that the text says about the place.
 */
export const wordsForPlace = (
  fact: IdentifiedFact,
  { id: place, short }: { readonly id: string; readonly short: string },
  date: string,
): string | undefined => {
  const topic = localTopicOf(fact.data);
  const value = valueOn(fact, date);
  const all = value?.figures as LocalFigures<'minimum-wage'> | undefined;
  if (!isToldByFigures(topic) || !all || !place.includes('/')) return undefined;
  const here = figuresHere(topic, all as never, place) as typeof all;
  if (here.length === 0 || here.length === all.length || !isClear(here)) return undefined;
  if (!saysNoOtherSum(value!.text ?? '', all)) return undefined;
  const answers = WRITERS[topic](here as never, place);
  const words = answers.map((answer) => answer.words.replace('：', '')).join('；');
  const said = words + (topic === 'minimum-wage' ? hourlyWords(here, words) : '');
  const isAll = numbersIn(here).every(
    ({ path, value, unit }) =>
      unit !== 'yuan' || path[path.length - 1] === 'wage' || said.includes(formatNumber(value)),
  );
  const since = sinceWords(value!.from, answers[0]?.year);
  return isAll ? `${short}的${LOCAL_TOPIC_LABELS[topic].label}${since}：${said}。` : undefined;
};
