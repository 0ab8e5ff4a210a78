import { answeredUnits } from '../core/local-rules/answered-units.ts';
import type { IdentifiedFact } from '../core/local-rules/facts-near.ts';
import { placeAnswers, type LocalTopicAnswers } from '../core/local-rules/place-answers.ts';
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

/** Tells of units whether enough is known of them for a page. */
export const unitsWithAnswers = async (): Promise<(id: string) => boolean> =>
  answeredUnits(await localTopicFacts(), await entries('provinces'));
