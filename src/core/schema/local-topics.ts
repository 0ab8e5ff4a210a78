import type { Fact } from './fact.ts';
import type { LocalFigures } from './local-figures.ts';

/** Sections of a place's page, in their order on the page. */
export const REGION_SECTIONS = [
  'sharing',
  'cross-province',
  'lapse',
  'base',
  'years',
  'unemployment',
  'minimum-wage',
  'income',
  'resident',
  'more',
] as const;
export type RegionSection = (typeof REGION_SECTIONS)[number];

/** Sections that stand on a page only where there is something local to say; the others say that nothing was found. */
export const SECTIONS_WITH_FACTS_ONLY = [
  'unemployment',
  'minimum-wage',
  'income',
  'resident',
  'more',
] as const satisfies readonly RegionSection[];

/** Topics on which places have rules of their own, and the section of their pages for each. */
const SECTION_OF_TOPIC = {
  'base-limits': 'base',
  'reference-wage': 'base',
  'flexible-rates': 'base',
  'medical-years': 'years',
  'medical-lapse': 'lapse',
  unemployment: 'unemployment',
  'minimum-wage': 'minimum-wage',
  'resident-premium': 'resident',
  'resident-pension': 'resident',
  channels: 'sharing',
  'account-credit': 'more',
  'urban-income': 'income',
} as const satisfies Record<string, RegionSection>;

/** Topics of local facts; the word in the address `/regions/by/<topic>/`. */
export type LocalTopic = keyof typeof SECTION_OF_TOPIC;
export const LOCAL_TOPICS = Object.keys(SECTION_OF_TOPIC) as [LocalTopic, ...LocalTopic[]];

/** Section of a place's page where facts on a topic stand. */
export const sectionOfLocalTopic = (topic: LocalTopic): RegionSection => SECTION_OF_TOPIC[topic];

/** The topic of a local fact; undefined for a national one, a quantity, or what no topic treats. */
export const localTopicOf = (fact: Fact): LocalTopic | undefined =>
  fact.kind === 'statement' ? fact.topic : undefined;

/** Of a province's rule: who tells it, where only one unnamed city or county of the province does. */
export const toldByOf = (fact: Fact): 'city' | 'county' | undefined =>
  'toldBy' in fact ? fact.toldBy : undefined;

/**
 * Section of a place's page where a fact stands: its topic decides, or its `section` where it has
 * no topic. Undefined for national facts, and for facts that stand on no place's page by themselves.
 */
export const sectionOf = (fact: Fact): RegionSection | undefined => {
  if (fact.appliesTo === 'national') return undefined;
  const topic = localTopicOf(fact);
  if (topic !== undefined) return SECTION_OF_TOPIC[topic];
  return 'section' in fact ? fact.section : undefined;
};

/**
 * Questions about a place that its page lists as open until a fact answers them: one per topic, but two on
 * unemployment benefit, because months and amount come from different documents.
 */
export const LOCAL_QUESTIONS = [
  'channels',
  'medical-lapse',
  'base-limits',
  'flexible-rates',
  'reference-wage',
  'medical-years',
  'unemployment-months',
  'unemployment-amount',
  'minimum-wage',
  'resident-premium',
] as const;
export type LocalQuestion = (typeof LOCAL_QUESTIONS)[number];

/** The topic that a question is about. */
export const topicOfQuestion = (
  question: LocalQuestion,
): Exclude<LocalQuestion, `unemployment-${string}`> | 'unemployment' =>
  question === 'unemployment-months' || question === 'unemployment-amount'
    ? 'unemployment'
    : question;

type StatedValue = Extract<Fact, { kind: 'statement' }>['values'][number];

/** What a local fact on a topic says from a day on: its text, and the figures of that topic. */
export type LocalValue<Topic extends LocalTopic> = Omit<StatedValue, 'figures'> & {
  readonly figures?: LocalFigures<Topic> | undefined;
};

/** The series in time of a local fact on a topic; empty where the fact is on another topic. */
export const localValuesOf = <Topic extends LocalTopic>(
  fact: Fact,
  topic: Topic,
): readonly LocalValue<Topic>[] =>
  // The schema of facts gives each topic its own figures; TypeScript does not learn that from the comparison.
  localTopicOf(fact) === topic ? (fact.values as readonly LocalValue<Topic>[]) : [];

/**
 * All figures of a local fact on a topic, over its whole series in time; none where the fact is on
 * another topic or has only a text.
 */
export const localFiguresOf = <Topic extends LocalTopic>(
  fact: Fact,
  topic: Topic,
): LocalFigures<Topic> => localValuesOf(fact, topic).flatMap(({ figures = [] }) => figures);
