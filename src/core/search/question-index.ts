/**
 * Index of sample questions. The document of a topic is the text of its sample questions, its names and
 * its page's name; queries are compared with it by BM25 over words and pairs of characters.
 */
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import { listOf } from './multimap.ts';
import type { Topic } from './index-model.ts';
import type { Steps } from './steps.ts';
import { BM25_B, BM25_K1, COMMON_WORD, PAIR, UNKNOWN_CHARACTER, WORD } from './weights.ts';

interface QuestionPosting {
  readonly topic: number;
  times: number;
}

/** Postings by term. A topic is given by its position in `SearchIndex.topics`. */
export interface QuestionIndex {
  readonly postings: ReadonlyMap<string, readonly QuestionPosting[]>;
  /** Length of each topic's document, divided by the mean length. */
  readonly lengths: readonly number[];
}

/**
 * How well each topic fits a query. Scores are divided by the largest possible score of what is known of
 * the query, so that they can be compared between queries.
 */
export interface QuestionScores {
  readonly scores: ReadonlyMap<number, number>;
  /** Share of the query's character pairs that occur in any document, from 0 to 1. */
  readonly knownPairShare: number;
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
  const lengths: number[] = [];
  for (const [topic, { questions, nameKeys, pageName }] of topics.entries()) {
    let length = 0;
    for (const text of [...questions, ...nameKeys, pageName])
      for (const term of weightedTerms(text, vocabulary).keys()) {
        length += 1;
        const list = postings.get(term);
        const last = list?.[list.length - 1];
        if (last?.topic === topic) last.times += 1;
        else if (list) list.push({ topic, times: 1 });
        else postings.set(term, [{ topic, times: 1 }]);
      }
    lengths.push(length);
    yield;
  }
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  return { postings, lengths: lengths.map((length) => length / (meanLength || 1)) };
}

/** Whether any topic has these two characters next to each other. */
export const isPairKnown = (text: string, { postings }: QuestionIndex): boolean =>
  text.length === 2 && pairsOf(text).every((pair) => postings.has(pair));

/**
 * Whether one of the topics has every pair of neighbouring characters of a normalised text. The
 * index keeps no texts, so this stands for the text itself; a pair of characters is rarely there by
 * chance.
 */
export const isWrittenIn = (
  text: string,
  topics: ReadonlySet<number>,
  { postings }: QuestionIndex,
): boolean =>
  pairsOf(text).every((pair) => listOf(postings, pair).some(({ topic }) => topics.has(topic)));

/** How much a term says that so many of all topics have: the inverse document frequency of BM25. */
const rarity = (topicsWithTerm: number, allTopics: number): number =>
  Math.log(1 + (allTopics - topicsWithTerm + 0.5) / (topicsWithTerm + 0.5));

/** How much of a query a topic has. */
export interface QueryCoverage {
  /** Share of the query's weighted terms that occur on the page of the topic, from 0 to 1. */
  readonly pageShare: number;
  /** Share of the weighted terms that are words or single characters which the topic itself has. */
  readonly wordShare: number;
}

/** How much of a normalised text a topic has, `pageTopics` being all topics of its page. */
export const queryCoverage = (
  text: string,
  topic: number,
  pageTopics: ReadonlySet<number>,
  { postings, lengths }: QuestionIndex,
  vocabulary: Vocabulary,
): QueryCoverage => {
  const sums = { all: 0, onPage: 0, words: 0, wordsInTopic: 0 };
  for (const [term, weight] of weightedTerms(text, vocabulary)) {
    const list = listOf(postings, term);
    const isOnPage = list.some((one) => pageTopics.has(one.topic));
    // A number is the reader's own: where the page has it, it speaks for the page, else not against it.
    if (!isOnPage && /\d/.test(term)) continue;
    const termScore = weight * rarity(list.length, lengths.length);
    sums.all += termScore;
    if (isOnPage) sums.onPage += termScore;
    if (isPair(term)) continue;
    sums.words += termScore;
    if (list.some((one) => one.topic === topic)) sums.wordsInTopic += termScore;
  }
  return {
    pageShare: sums.onPage / (sums.all || 1),
    wordShare: sums.wordsInTopic / (sums.words || 1),
  };
};

/** Compares a normalised query with every topic. */
export const scoreByQuestions = (
  text: string,
  questionIndex: QuestionIndex,
  vocabulary: Vocabulary,
): QuestionScores => {
  const { postings, lengths } = questionIndex;
  const scores = new Map<number, number>();
  let maxScore = 0;
  const pairCounts = { known: 0, all: 0 };
  for (const [term, weight] of weightedTerms(text, vocabulary)) {
    const list = listOf(postings, term);
    if (isPair(term)) pairCounts.all += 1;
    if (list.length === 0) continue;
    if (isPair(term)) pairCounts.known += 1;
    const termScore = weight * rarity(list.length, lengths.length);
    maxScore += termScore;
    for (const { topic, times } of list) {
      const dampedTimes = times + BM25_K1 * (1 - BM25_B + BM25_B * lengths[topic]!);
      scores.set(topic, (scores.get(topic) || 0) + (termScore * times) / dampedTimes);
    }
  }
  for (const [topic, score] of scores) scores.set(topic, score / (maxScore || 1));
  return { scores, knownPairShare: pairCounts.known / (pairCounts.all || 1) };
};
