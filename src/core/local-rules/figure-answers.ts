/** Figures of local facts as short words for tables, by topic. */
import type { Insurance, LocalFigure, LocalFigures } from '../schema/local-figures.ts';
import { holdsInPartOf } from '../rules/place-figures.ts';
import { holdsFor } from '../schema/figure-values.ts';
import type { LocalTopic } from '../schema/local-topics.ts';
import type { AnsweredTopic } from '../schema/table-topics.ts';
import type { FigureAnswer } from './figure-answer.ts';
import { lapseAnswers, medicalYearsAnswers } from './medical-answers.ts';
import { flexibleRateAnswers, premiumAnswers } from './payment-answers.ts';
import {
  baseLimitAnswers,
  minimumWageAnswers,
  referenceWageAnswers,
  urbanIncomeAnswers,
} from './wage-answers.ts';
import { unemploymentAnswers, type WagesSince } from './unemployment-answers.ts';

/** The place and day for which figures are put into words. */
export interface AnswerContext {
  readonly place: string;
  /** The year that readers live in. */
  readonly year: number;
  /** Partial date from which the figures hold, or `unknown`. */
  readonly from: string;
  /** The minimum wages of the place, to which shares apply; empty if they are not known. */
  readonly minimumWages: () => WagesSince;
  /** Which places have which class of the minimum wages in these figures, in words. */
  readonly classes?: string | undefined;
  /** The newest year that the place has limits of the base for; undefined where it has none. */
  readonly newestLimits: (insurance: Insurance) => number | undefined;
}

type Writers = {
  readonly [Topic in AnsweredTopic]: (
    figures: LocalFigures<Topic>,
    context: AnswerContext,
  ) => FigureAnswer[];
};

const MOST_CHANNELS = 3;

const channelAnswers = (figures: LocalFigures<'channels'>): FigureAnswer[] => {
  const names = [...new Set(figures.map(({ name }) => name))];
  const more = names.length > MOST_CHANNELS ? '等' : '';
  return names.length === 0
    ? []
    : [{ keys: ['channel'], words: names.slice(0, MOST_CHANNELS).join('、') + more }];
};

const WRITERS: Writers = {
  'base-limits': baseLimitAnswers,
  'reference-wage': referenceWageAnswers,
  'flexible-rates': (figures, { newestLimits }) => flexibleRateAnswers(figures, newestLimits),
  'medical-years': (figures, { year }) => medicalYearsAnswers(figures, year),
  'medical-lapse': lapseAnswers,
  unemployment: (figures, { from, minimumWages, place }) =>
    unemploymentAnswers(figures, from, minimumWages, place),
  'minimum-wage': (figures, { place, classes }) => minimumWageAnswers(figures, place, classes),
  'resident-premium': premiumAnswers,
  channels: channelAnswers,
  'urban-income': urbanIncomeAnswers,
};

/** Topics whose lists have items for parts of a province; a province shows all of these. */
const LISTS_OF_PARTS: readonly LocalTopic[] = ['base-limits', 'minimum-wage', 'unemployment'];

/** The lists inside an item, each reduced by a function. */
const listsOf = (
  item: object & Partial<Pick<LocalFigure<'unemployment'>, 'amounts' | 'shares'>>,
  reduce: <Item extends object>(items: readonly Item[]) => Item[],
) => ({
  ...(item.amounts && { amounts: reduce(item.amounts) }),
  ...(item.shares && { shares: reduce(item.shares) }),
});

/**
 * The figures for a place; the lists inside them are also reduced to it. For a province, they include the
 * figures for its parts, if the topic has any.
 */
export const figuresHere = <Topic extends LocalTopic>(
  topic: Topic,
  figures: LocalFigures<Topic>,
  place: string,
): LocalFigures<Topic> => {
  const parts = !place.includes('/') && LISTS_OF_PARTS.includes(topic);
  const holds = parts ? holdsInPartOf : holdsFor;
  const here = <Item extends object>(items: readonly Item[]): Item[] =>
    items.filter((item) => holds(item, place));
  return here(figures).map((item) => ({ ...item, ...listsOf(item, here) }));
};

/** The answers that the figures of a value give for a place. */
export const figureAnswers = <Topic extends AnsweredTopic>(
  topic: Topic,
  figures: LocalFigures<Topic>,
  context: AnswerContext,
): FigureAnswer[] => WRITERS[topic](figuresHere(topic, figures, context.place), context);
