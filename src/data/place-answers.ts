import { answeredLocalities } from '../core/local-rules/answered-localities.ts';
import type { IdentifiedFact } from '../core/local-rules/facts-near.ts';
import {
  localTopicAnswers,
  placeAnswers,
  type LocalTopicAnswers,
} from '../core/local-rules/place-answers.ts';
import { speakOfStudents } from '../core/local-rules/payment-answers.ts';
import { newestPastSeason } from '../core/local-rules/premium-season.ts';
import { localTopicOf } from '../core/schema/local-topics.ts';
import { entries } from './content.ts';
import { localFacts, separateInsurerOf, type LocalFact } from './local-facts.ts';
import { memoize } from './memoize.ts';
import { siteDate } from './site.ts';
import { localValueOn } from '../core/local-rules/local-value-on.ts';

/** Local facts on a topic. */
export const localTopicFacts = memoize(async (): Promise<readonly IdentifiedFact[]> =>
  (await entries('facts')).filter(({ data }) => localTopicOf(data) !== undefined),
);

/** What is known of a place, by topic, on the day the site speaks for. */
export const answersOf = async (id: string): Promise<LocalTopicAnswers[]> =>
  placeAnswers(await localTopicFacts(), id, await siteDate(), await separateInsurerOf(id));

/** Figures of a year that is over, where those of the year that readers ask for were not found. */
export interface OldFigures {
  /** The year of deaths that urban income is not known for yet, and the year of that income. */
  readonly income?: { readonly died: string; readonly income: string };
  /** The newest year that the premium of residents is known for, and the one that is being paid for. */
  readonly premium?: { readonly found: string; readonly missing: string };
}

/** The newest year that incomes are known for, and the year asked for, where all that is known is older. */
const oldIncomeOf = async (id: string) => {
  const date = await siteDate();
  const facts = await localTopicFacts();
  const { answers } = localTopicAnswers(
    facts,
    'urban-income',
    id,
    date,
    await separateInsurerOf(id),
  );
  const years = answers.flatMap(({ year }) => year ?? []);
  return years.length > 0 && answers.every(({ stale }) => stale)
    ? { found: Math.max(...years), asked: answers[0]!.yearAsked }
    : undefined;
};

/** What is known of a place only for a year that is over. */
export const oldFiguresOf = async (id: string): Promise<OldFigures> => {
  const income = await oldIncomeOf(id);
  const ids = new Set((await localFacts(id)).map((fact) => fact.id));
  const here = (await entries('facts')).filter((fact) => ids.has(fact.id));
  const premium = newestPastSeason(
    here.map(({ data }) => data),
    await siteDate(),
  );
  return {
    ...(income && {
      income: { died: String(income.asked), income: String(income.asked - 1) },
    }),
    ...(premium && {
      premium: { found: String(premium.found), missing: String(premium.asked) },
    }),
  };
};

/** Whether what is known of residents' premiums at a place says nothing of students. */
export const leavesStudentsOut = async (local: readonly LocalFact[]): Promise<boolean> => {
  const ids = local.flatMap(({ id, topic }) => (topic === 'resident-premium' ? id : []));
  const date = await siteDate();
  const premiums = (await localTopicFacts())
    .filter(({ id }) => ids.includes(id))
    .map(({ data }) => localValueOn(data, 'resident-premium', date)?.figures ?? []);
  return premiums.length > 0 && !premiums.some(speakOfStudents);
};

/** Tells of localities whether enough is known of them for a page. */
export const localitiesWithAnswers = async (): Promise<(id: string) => boolean> =>
  answeredLocalities(await localTopicFacts(), await entries('provinces'));
