/** Instant search: finds places and topics for what somebody types. Pure: no DOM, no network. */
import { scoreByQuestions, usableQuestionIndexSteps } from './question-index.ts';
import { translateEnglish } from './english.ts';
import { correctBySound, soundIndexOf } from './match-by-sound.ts';
import { lookupHan } from './lookup-han.ts';
import { lookupLatin, replaceLatinNames } from './lookup-latin.ts';
import type { SearchIndex } from './index-model.ts';
import { findNearPlaceNames } from './near-place-names.ts';
import { placesByPrefix } from './place-lookup.ts';
import { uniquePlaces } from './place-ranks.ts';
import {
  uniqueByAddress,
  placeResult,
  topicResults,
  type SearchAnswer,
  type Interpretation,
} from './results.ts';
import { runSync, type Steps } from './steps.ts';
import { isOutOfScope, notCoveredTopic, wordsBeyond } from './scope.ts';
import { findTopics, topicResult } from './topic-lookup.ts';
import { topicNameSteps } from './topic-names.ts';
import { topicsByLettersOf } from './topic-pinyin.ts';
import { answerEachQuestion } from './two-questions.ts';
import { isUnderstood } from './unknown-words.ts';
import { cleanQuery, normaliseHan, hasHan } from './normalise.ts';
import type { SearchResult } from './index-format.ts';

export { mergeSimilarSounds } from './match-by-sound.ts';
export { matchName } from './match-by-name.ts';
export type { SearchIndex } from './index-model.ts';
export type { Interpretation } from './results.ts';
export { segment } from './segment.ts';
export { questionIndexSteps, type QuestionIndex } from './question-index.ts';
export { openIndex } from './open-index.ts';
export type { SearchResult as Result, ResultKind } from './index-format.ts';

const toSimplified = (text: string, index: SearchIndex): string =>
  [...text].map((character) => index.simplifiedByTraditional.get(character) ?? character).join('');

/** Whether the whole text is the pinyin or the initials of a place. */
const isPlaceInLetters = (
  text: string,
  { placesByPinyin, placesByInitials }: SearchIndex,
): boolean => {
  const letters = text.replace(/ /g, '');
  return placesByPinyin.has(letters) || placesByInitials.has(letters);
};

/** A query without signs, in simplified characters, with the English words of the subject in Chinese. */
const readQuery = (query: string, index: SearchIndex): string => {
  const text = toSimplified(cleanQuery(query), index);
  return isPlaceInLetters(text, index) ? text : translateEnglish(text, index.vocabulary);
};

const hasFullMatch = ({ results }: SearchAnswer): boolean =>
  results.length > 0 && results[0]?.isPartialMatch !== true;

/** Whether every pair of characters occurs in a sample question. Such a text is hardly a typo. */
const isKnownPhrase = (text: string, { questionIndex, vocabulary }: SearchIndex): boolean =>
  questionIndex !== undefined &&
  scoreByQuestions(text, questionIndex, vocabulary).knownPairShare === 1;

const lookupText = (text: string, index: SearchIndex): SearchAnswer => {
  if (!hasHan(text)) return lookupLatin(text, index);
  const named = replaceLatinNames(text, index);
  const whole = lookupHan(named, index);
  return answerEachQuestion(named, whole, index, (one) => lookupHan(one, index)) ?? whole;
};

const EMPTY_ANSWER = {
  results: [],
  needsMoreFiles: false,
  isPlaceOnly: false,
  stableCount: 0,
  isOutOfScope: false,
};

/**
 * Says whether the first result answers. Where it does not, all results are marked as only close, and
 * the page of what is not covered comes first if it treats the matter.
 */
const withMatch = (answer: Omit<Interpretation, 'match'>, index: SearchIndex): Interpretation => {
  const [first] = answer.results;
  if (!first) return { ...answer, match: 'none' };
  const beyond = answer.results.slice(1, answer.answeredQuestions ?? 1).reduce(
    (words, { address }) => {
      const alsoBeyond = wordsBeyond(answer.correctedQuery, address, index);
      return words.filter((word) => alsoBeyond.includes(word));
    },
    wordsBeyond(answer.correctedQuery, first.address, index),
  );
  if (beyond.length === 0 && !first.isPartialMatch) return { ...answer, match: 'exact' };
  const notCovered = notCoveredTopic(beyond, index);
  const near = answer.results.map((result) => ({ ...result, isPartialMatch: true }));
  return {
    ...answer,
    match: 'near',
    stableCount: notCovered ? 0 : answer.stableCount,
    results: uniqueByAddress([...(notCovered ? topicResults([notCovered]) : []), ...near]),
  };
};

const findAnswer = (query: string, index: SearchIndex): Omit<Interpretation, 'match'> => {
  const text = readQuery(query, index);
  if (text === '') return { ...EMPTY_ANSWER, correctedQuery: '' };
  if (isOutOfScope(text, index))
    return { ...EMPTY_ANSWER, isPlaceOnly: true, correctedQuery: text, isOutOfScope: true };
  const found = lookupText(text, index);
  const literal = { ...found, correctedQuery: text, isOutOfScope: false };
  if (!index.hasCharacters)
    return { ...literal, needsMoreFiles: literal.needsMoreFiles || !hasFullMatch(literal) };
  if (
    !hasHan(text) ||
    (hasFullMatch(literal) && (!literal.needsMoreFiles || isKnownPhrase(normaliseHan(text), index)))
  )
    return { ...literal, needsMoreFiles: false };
  for (const precision of ['exact', 'similar'] as const) {
    const corrected = correctBySound(text, index, precision);
    if (corrected === text || !isUnderstood(corrected, index)) continue;
    const retry = lookupText(corrected, index);
    if (hasFullMatch(retry))
      return {
        ...literal,
        results: uniqueByAddress([...retry.results, ...literal.results]),
        needsMoreFiles: false,
        isPlaceOnly: retry.isPlaceOnly,
        stableCount: retry.stableCount,
        ...(retry.placeNote ? { placeNote: retry.placeNote } : {}),
        ...(retry.answeredQuestions ? { answeredQuestions: retry.answeredQuestions } : {}),
        correctedQuery: corrected,
      };
  }
  return { ...literal, needsMoreFiles: false };
};

/**
 * Works out what a query means. Gives the results in order, and whether index files that have not
 * loaded may add more.
 */
export const interpret = (query: string, index: SearchIndex): Interpretation =>
  withMatch(findAnswer(query, index), index);

/**
 * Titles of everything that the index leads to, by address, so that full-text results get the same
 * titles.
 */
export const titlesByAddress = ({
  topics,
  placesByName,
}: SearchIndex): ReadonlyMap<string, string> => {
  const places = [...placesByName.values()].flat().map(({ place }) => place);
  return new Map([
    ...places
      .filter(({ level }) => level !== 'county')
      .map(({ address, title }) => [address, title] as const),
    ...topics.map(({ address, title }) => [address, title] as const),
  ]);
};

/** Results for a query, best first; none where the handbook does not cover the subject. */
export const lookup = (query: string, index: SearchIndex): SearchResult[] =>
  interpret(query, index).results;

/**
 * Prepares the topics for matching, one at each step, so that a page can handle input between
 * steps.
 */
export function* prepareTopics(index: SearchIndex): Steps<void> {
  yield* topicNameSteps(index);
  yield* usableQuestionIndexSteps(index);
}

/**
 * Prepares what the first query would otherwise wait for. Call it when the reader is idle; it takes
 * some milliseconds.
 */
export const warmUp = (index: SearchIndex): void => {
  runSync(prepareTopics(index));
  topicsByLettersOf(index);
  if (index.hasCharacters) soundIndexOf(index, 'exact');
};

const MAX_SUGGESTIONS = 6;

/** The nearest places and topics for a query without an answer. */
export const suggestNearest = (query: string, index: SearchIndex): SearchResult[] => {
  const text = readQuery(query, index);
  if (text === '' || isOutOfScope(text, index)) return [];
  const typed = text.replace(/ /g, '');
  const places = hasHan(typed)
    ? [...typed.matchAll(/\p{Script=Han}(?=(\p{Script=Han}))/gu)].flatMap(({ 0: a, 1: b = '' }) =>
        placesByPrefix(a + b, index.placesByName, 3),
      )
    : placesByPrefix(
        typed.slice(0, Math.max(3, typed.length - 2)),
        index.placesByPinyin,
        MAX_SUGGESTIONS,
      );
  const topics = findTopics(text, index).map(topicResult);
  const nearPlaces = [...findNearPlaceNames(typed, index), ...uniquePlaces(places)];
  return uniqueByAddress([...nearPlaces.map((hit) => placeResult(hit)), ...topics]).slice(
    0,
    MAX_SUGGESTIONS,
  );
};
