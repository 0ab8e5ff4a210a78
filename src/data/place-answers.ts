import { answeredUnits } from '../core/local-rules/answered-units.ts';
import {
  placeAnswers,
  type IdentifiedFact,
  type TopicAnswers,
} from '../core/local-rules/place-answers.ts';
import { topicOf } from '../core/schema/local-topics.ts';
import { entries, memoize } from './content.ts';
import { inheritsRules } from './local-facts.ts';
import { siteDate } from './site.ts';

/** Local facts on a topic. */
export const topicFacts = memoize(async (): Promise<readonly IdentifiedFact[]> =>
  (await entries('facts')).filter(({ data }) => topicOf(data) !== undefined),
);

/** What is known of a place, by topic, on the day the site speaks for. */
export const answersOf = async (id: string): Promise<TopicAnswers[]> =>
  placeAnswers(await topicFacts(), id, await siteDate(), await inheritsRules(id));

/** Tells of units whether enough is known of them for a page. */
export const unitsWithAnswers = async (): Promise<(id: string) => boolean> =>
  answeredUnits(await topicFacts(), await entries('provinces'));
