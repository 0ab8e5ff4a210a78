/** What a fact says of one place alone, where its text lists what many places have. */
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

/** Wages an hour of classes that the short words leave out, in the order of those a month. */
const hourlyWords = (figures: LocalFigures<'minimum-wage'>, words: string): string => {
  const hourly = [...figures]
    .sort((a, b) => b.monthly - a.monthly)
    .flatMap((item) => (item.hourly === undefined ? [] : [formatNumber(item.hourly)]));
  return hourly.length < 2 || words.includes('小时工') ? '' : `；小时工依次${hourly.join('、')}元`;
};

/** Whether figures say which of several holds where in the place. */
const isClear = (figures: LocalFigures<'minimum-wage'>): boolean =>
  figures.length === 1 || figures.every((item) => 'insurances' in item || item.part !== undefined);

/**
 * The sentence on a place; undefined where the text is about the place alone, or where figures do not say
 * all that it says of the place.
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
  const answers = WRITERS[topic](here as never, place);
  const words = answers.map((answer) => answer.words.replace('：', '')).join('；');
  const said = words + (topic === 'minimum-wage' ? hourlyWords(here, words) : '');
  const isAll = numbersIn(here).every(
    ({ path, value, unit }) =>
      unit !== 'yuan' || path[path.length - 1] === 'wage' || said.includes(formatNumber(value)),
  );
  const since =
    value!.from === 'unknown' || answers[0]?.year ? '' : `，${formatDate(value!.from)}起`;
  return isAll ? `${short}的${LOCAL_TOPIC_LABELS[topic].label}${since}：${said}。` : undefined;
};
