/** Keeps the insurances apart, and sections on lapses for queries that speak of stopping. */
import type { SearchIndex, Topic } from './index-model.ts';
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is left of the score of a topic that is about other insurances than those of the query. */
const OTHER_INSURANCE = 0.6;
/** What is left of the score of a section on lapses where the query says nothing of stopping. */
const UNASKED_LAPSE = 0.85;

/** The numbers of the insurances that the words of a normalised text name. */
const insurancesIn = (text: string, vocabulary: Vocabulary): ReadonlySet<number> =>
  new Set(
    segment(text, vocabulary).flatMap(({ word = '' }) => {
      const insurance = vocabulary.insuranceByWord.get(word);
      return insurance === undefined ? [] : [insurance];
    }),
  );

/** The page on lapses, and its calculator. */
const LAPSE_ADDRESS = /^\/(?:tools\/)?lapse\//;

const cache = new WeakMap<SearchIndex, Map<Topic, ReadonlySet<number>>>();

/** The insurances of a topic: those in its title, its short name and the name of its page. */
const insurancesOf = (topic: Topic, index: SearchIndex): ReadonlySet<number> => {
  const known = cache.get(index) ?? new Map<Topic, ReadonlySet<number>>();
  cache.set(index, known);
  const names = [...topic.nameKeys.slice(0, topic.ownNameCount), topic.pageName].join(' ');
  const insurances = known.get(topic) ?? insurancesIn(names, index.vocabulary);
  known.set(topic, insurances);
  return insurances;
};

/**
 * Whether a topic is about all insurances that several texts name, and they name several: the section
 * on 医保 of the page on 失业金 is about both questions of 失业金怎么领，医保还能报吗.
 */
export const joinsInsurances = (
  address: string,
  texts: readonly string[],
  index: SearchIndex,
): boolean => {
  const topic = index.topics.find((one) => one.address === address);
  const asked = new Set(texts.flatMap((text) => [...insurancesIn(text, index.vocabulary)]));
  if (!topic || asked.size < 2) return false;
  const insurances = insurancesOf(topic, index);
  return [...asked].every((one) => insurances.has(one));
};

/** For a normalised query, the factor by which the score of a topic counts, from 0 to 1. */
export const subjectFit = (query: string, index: SearchIndex): ((topic: Topic) => number) => {
  const asked = insurancesIn(query, index.vocabulary);
  const asksForLapse = index.vocabulary.lapseWords.some((word) => query.includes(word));
  return (topic) => {
    const insurances = insurancesOf(topic, index);
    const isOther =
      asked.size > 0 && insurances.size > 0 && ![...insurances].some((one) => asked.has(one));
    return (
      (isOther ? OTHER_INSURANCE : 1) *
      (LAPSE_ADDRESS.test(topic.address) && !asksForLapse ? UNASKED_LAPSE : 1)
    );
  };
};
