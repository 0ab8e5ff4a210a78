import { answeredUnits } from '../core/local-rules/answered-units.ts';
import type { IdentifiedFact } from '../core/local-rules/facts-near.ts';
import {
  localTopicAnswers,
  placeAnswers,
  type LocalTopicAnswers,
} from '../core/local-rules/place-answers.ts';
import { localTopicOf } from '../core/schema/local-topics.ts';
import { entries } from './content.ts';
import { inheritsRules } from './local-facts.ts';
import { memoize } from './memoize.ts';
import { siteDate } from './site.ts';

/** Local facts on a topic. */
export const localTopicFacts = memoize(async (): Promise<readonly IdentifiedFact[]> =>
  (await entries('facts')).filter(({ data }) => localTopicOf(data) !== undefined),
);

/** What is known of a place, by topic, on the day the site speaks for. */
export const answersOf = async (id: string): Promise<LocalTopicAnswers[]> =>
  placeAnswers(await localTopicFacts(), id, await siteDate(), await inheritsRules(id));

/** The year of deaths for which the income of urban residents is not known yet, and the year of that income. */
export interface OldIncome {
  readonly died: string;
  readonly income: string;
}

/**
 * The missing years, if the newest known urban income of a place is too old for deaths of this year; else
 * undefined.
 */
export const oldIncomeOf = async (id: string): Promise<OldIncome | undefined> => {
  const date = await siteDate();
  const { answers } = localTopicAnswers(
    await localTopicFacts(),
    'urban-income',
    id,
    date,
    await inheritsRules(id),
  );
  const year = Number(date.slice(0, 4));
  const isOld = answers.length > 0 && answers.every(({ stale }) => stale);
  return isOld ? { died: String(year), income: String(year - 1) } : undefined;
};

/** Tells of units whether enough is known of them for a page. */
export const unitsWithAnswers = async (): Promise<(id: string) => boolean> =>
  answeredUnits(await localTopicFacts(), await entries('provinces'));
