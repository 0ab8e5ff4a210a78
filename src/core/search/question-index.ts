/**
 * Index of sample questions. The document of a topic is the text of its sample questions, its names and
 * its page's name; queries are compared with it by BM25 over words and pairs of characters.
 */
import { hasPhrase } from './normalise.ts';
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import { listOf } from './multimap.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import type { Steps } from './steps.ts';
import { BM25_B, BM25_K1, COMMON_WORD, PAIR, UNKNOWN_CHARACTER, WORD } from './weights.ts';

interface QuestionPosting {
  readonly topic: Topic;
  times: number;
}

export interface QuestionIndex {
  /** The topics that have a term. */
  readonly postings: ReadonlyMap<string, readonly QuestionPosting[]>;
  /** Length of each topic's document, divided by the mean length. */
  readonly lengths: ReadonlyMap<Topic, number>;
}

const wordWeight = (word: string, { genericWords, commonWords }: Vocabulary): number =>
  genericWords.has(word) || commonWords.has(word) ? COMMON_WORD : WORD;

/** Terms that are pairs have this sign between their characters. */
const isPair = (term: string): boolean => term[1] === '|';

/** The terms for the pairs of neighbouring characters in a text, without blanks. */
const pairsOf = (text: string): string[] => {
  const characters = [...text.replace(/ /g, '')];
  return characters.slice(1).map((character, at) => `${characters[at]!}|${character}`);
};

/** The terms of a normalised text, with their weights. */
export const weightedTerms = (text: string, vocabulary: Vocabulary): Map<string, number> => {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if (weight > (terms.get(term) || 0)) terms.set(term, weight);
  };
  for (const { text: piece, word } of segment(text, vocabulary)) {
    if (piece === ' ' || word === '') continue;
    if (word === undefined) add(piece, UNKNOWN_CHARACTER);
    else add(word, wordWeight(word, vocabulary));
  }
  for (const [phrase, word] of vocabulary.variantsWithGap)
    if (hasPhrase(text, phrase)) add(word, wordWeight(word, vocabulary));
  for (const pair of pairsOf(text)) add(pair, PAIR);
  return terms;
};

/**
 * Builds the question index, one topic at each step, so that a page can handle input between steps.
 */
export function* questionIndexSteps(
  topics: readonly Topic[],
  vocabulary: Vocabulary,
): Steps<QuestionIndex> {
  const postings = new Map<string, QuestionPosting[]>();
  const lengths = new Map<Topic, number>();
  let sum = 0;
  for (const topic of topics) {
    let length = 0;
    for (const text of [...topic.questions, ...topic.nameKeys, topic.pageName])
      for (const term of weightedTerms(text, vocabulary).keys()) {
        length += 1;
        const list = postings.get(term);
        const last = list?.[list.length - 1];
        if (last?.topic === topic) last.times += 1;
        else if (list) list.push({ topic, times: 1 });
        else postings.set(term, [{ topic, times: 1 }]);
      }
    lengths.set(topic, length);
    sum += length;
    yield;
  }
  for (const [topic, length] of lengths) lengths.set(topic, (length * topics.length) / (sum || 1));
  return { postings, lengths };
}

/** Whether any topic has these two characters next to each other. */
export const isPairKnown = (text: string, { postings }: QuestionIndex): boolean =>
  text.length === 2 && pairsOf(text).every((pair) => postings.has(pair));

/**
 * Whether topics of these pages have every pair of neighbouring characters of a normalised text. The
 * index keeps no texts, so this stands for the text itself; a pair of characters is rarely there by
 * chance.
 */
export const isWrittenOn = (
  text: string,
  pages: readonly string[],
  { postings }: QuestionIndex,
): boolean =>
  pairsOf(text).every((pair) =>
    listOf(postings, pair).some(({ topic }) => pages.includes(topic.page)),
  );

/** What a term of a query counts, and the topics that have it. */
type QueryTerm = ReturnType<typeof queryTerms>[number];

/**
 * The terms of a normalised query. Terms that few topics have count more: the inverse document frequency of
 * BM25.
 */
export const queryTerms = (
  text: string,
  {
    questionIndex: { postings, lengths },
    vocabulary,
  }: Pick<SearchIndex, 'questionIndex' | 'vocabulary'>,
) =>
  [...weightedTerms(text, vocabulary)].map(([term, weight]) => {
    const found = listOf(postings, term);
    const rarity = Math.log(1 + (lengths.size - found.length + 0.5) / (found.length + 0.5));
    return { term, score: weight * rarity, found };
  });

const sumOf = (terms: readonly QueryTerm[]): number =>
  terms.reduce((sum, { score }) => sum + score, 0);

/**
 * How much of a query a topic has, as two shares: the share of the query's weighted terms that occur on the
 * page of the topic, and the share of its words and single characters that the topic itself has.
 */
export const queryCoverage = (terms: readonly QueryTerm[], topic: Topic) => {
  const isOnPage = ({ found }: QueryTerm): boolean =>
    found.some((one) => one.topic.page === topic.page);
  // A number is the reader's own: it counts if the page has it, and is ignored if not.
  const counted = terms.filter((one) => isOnPage(one) || !/\d/.test(one.term));
  const words = counted.filter(({ term }) => !isPair(term));
  const inTopic = words.filter(({ found }) => found.some((one) => one.topic === topic));
  return {
    pageShare: sumOf(counted.filter(isOnPage)) / (sumOf(counted) || 1),
    wordShare: sumOf(inTopic) / (sumOf(words) || 1),
  };
};

/**
 * How well each topic fits a query. Scores are divided by the largest possible score of the query's known
 * terms, so that they can be compared between queries.
 */
export const scoreByQuestions = (
  terms: readonly QueryTerm[],
  { lengths }: QuestionIndex,
): Map<Topic, number> => {
  const maxScore = sumOf(terms.filter(({ found }) => found.length > 0)) || 1;
  const scores = new Map<Topic, number>();
  for (const { score, found } of terms)
    for (const { topic, times } of found) {
      const dampedTimes = times + BM25_K1 * (1 - BM25_B + BM25_B * lengths.get(topic)!);
      scores.set(topic, (scores.get(topic) || 0) + (score * times) / dampedTimes / maxScore);
    }
  return scores;
};

/** Share of a query's character pairs that occur in any topic, from 0 to 1. */
export const knownPairShare = (terms: readonly QueryTerm[]): number => {
  const pairs = terms.filter(({ term }) => isPair(term));
  return pairs.filter(({ found }) => found.length > 0).length / (pairs.length || 1);
};
