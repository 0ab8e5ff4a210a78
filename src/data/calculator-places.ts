import type { PlaceFigures } from '../core/calculators/calculator-data.ts';
import { CALCULATORS } from '../core/calculators/index.ts';
import { localValueOn } from '../core/local-rules/local-value-on.ts';
import { classesOf } from '../core/local-rules/wage-classes.ts';
import type { PlaceFact } from '../core/rules/place-figures.ts';
import { TABLE_TOPICS } from '../core/schema/table-topics.ts';
import { localTopicOf, toldByOf } from '../core/schema/local-topics.ts';
import { clauseOn } from '../core/wording/clauses.ts';
import { clausesOf } from './clauses.ts';
import { entries } from './content.ts';
import { placeAnswersOf } from './compared-places.ts';
import { memoize } from './memoize.ts';
import { siteDate } from './site.ts';

/** The figures of local facts that are in force on the day the site speaks for. */
const figuresInForce = memoize(async (): Promise<PlaceFact[]> => {
  const day = await siteDate();
  return (await entries('facts')).flatMap(({ id, data }) => {
    const topic = localTopicOf(data);
    if (topic === undefined || data.appliesTo === 'national') return [];
    const value = localValueOn(data, topic, day);
    if (!value?.figures) return [];
    const { from, announcedUntil: until, figures } = value;
    const fact = { id, topic, places: data.appliesTo, from, until, toldBy: toldByOf(data) };
    return [{ ...fact, classes: classesOf({ id, data }, day), figures }];
  });
});

/**
 * The figures of all places on the topics of a calculator, and the document behind each as it
 * stands today, or what pages of places say on them; undefined for calculators that ask for none.
 */
export const placeFiguresOf = async (slug: string): Promise<PlaceFigures | undefined> => {
  const { topics, placeData } = CALCULATORS[slug] ?? {};
  const shown = (await entries('tools')).find(({ id }) => id === slug)?.data.localRule;
  const answered = placeData === 'answers' ? TABLE_TOPICS : shown && [shown.topic];
  const withTexts = shown?.saidIn !== undefined;
  if (answered)
    return { facts: [], clauses: {}, answers: await placeAnswersOf(answered, withTexts) };
  if (!topics) return undefined;
  const day = await siteDate();
  const facts = (await figuresInForce()).filter(({ topic }) => topics.includes(topic));
  const clauses = await clausesOf(
    facts.map(({ id }) => id),
    `/tools/${slug}/places.json`,
  );
  const today = Object.keys(clauses).flatMap((fact) => {
    const clause = clauseOn({ fact, on: day }, clauses);
    return clause ? [[fact, [clause]] as const] : [];
  });
  return { facts, clauses: Object.fromEntries(today) };
};
