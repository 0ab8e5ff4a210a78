/**
 * The season that a local fact on the medical insurance of residents is about. They pay for one year at a time, in
 * a season of a few months: what a place said of last year's season is no longer true of the one that is on now.
 */
import { inForceOn } from '../dates/timeline.ts';
import { yearOfValue } from '../dates/year-of-value.ts';
import type { Fact } from '../schema/fact.ts';
import { localTopicOf, sectionOf } from '../schema/local-topics.ts';
import { yearAsked } from './year-asked.ts';

/** Whether a fact is about the medical insurance of residents, or may be: it has no topic of its own. */
const isOnResidents = (fact: Fact): boolean =>
  sectionOf(fact) === 'resident' && [undefined, 'resident-premium'].includes(localTopicOf(fact));

/** The year that residents pay for by a fact; undefined where it is about no single year. */
export const premiumYearOf = (fact: Fact, date: string): number | undefined => {
  const value = isOnResidents(fact)
    ? inForceOn<Fact['values'][number]>(fact.values, date)
    : undefined;
  return value && yearOfValue(value);
};

/** A season that is over: the year that is known, and the year that is paid for now. */
export interface PastSeason {
  readonly found: number;
  readonly asked: number;
}

const pastSeason = (found: number | undefined, date: string): PastSeason | undefined => {
  const asked = yearAsked('resident-premium', date);
  return found !== undefined && found < asked ? { found, asked } : undefined;
};

/** The season of one fact, if it is over. */
export const pastSeasonOf = (fact: Fact, date: string): PastSeason | undefined =>
  pastSeason(premiumYearOf(fact, date), date);

/** The newest season that any of these facts of a place is about, if it is over too. */
export const newestPastSeason = (facts: readonly Fact[], date: string): PastSeason | undefined => {
  const years = facts.flatMap((fact) => premiumYearOf(fact, date) ?? []);
  return years.length === 0 ? undefined : pastSeason(Math.max(...years), date);
};

/** A text that names one season: 2026年度居民医保, 集中缴费期是2025年9月1日到12月30日. */
const SEASON = /20\d\d年度|集中(?:参保|缴费|征缴)[^。]*20\d\d年/;

/** Whether a local fact tells of one season and does not say, for programs, of which year. */
export const lacksPremiumYear = (fact: Fact, value: Fact['values'][number]): boolean =>
  isOnResidents(fact) &&
  'text' in value &&
  typeof value.text === 'string' &&
  value.text.includes('居民医保') &&
  SEASON.test(value.text) &&
  yearOfValue(value) === undefined;
