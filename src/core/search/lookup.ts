/** Instant search: finds places and topics for what somebody types. Pure: no DOM, no network. */
import { translateEnglish } from './english.ts';
import { correctBySound } from './match-by-sound.ts';
import { lookupHan } from './lookup-han.ts';
import { namesBeginningWith } from './match-by-name.ts';
import { lookupLatin } from './lookup-latin.ts';
import type { SearchIndex } from './index-model.ts';
import { handbookWords } from './segment.ts';
import { isUnderstood } from './unknown-words.ts';
import {
  uniqueByAddress,
  topicResults,
  type SearchAnswer,
  type Interpretation,
} from './results.ts';
import { isOutOfScope, notCoveredTopic, wordsBeyond } from './scope.ts';
import { pinyinToHan } from './split-pinyin.ts';
import { answerEachQuestion } from './two-questions.ts';
import { cleanQuery, hasHan, toSimplified } from './normalise.ts';

export type { SearchIndex } from './index-model.ts';
export type { Interpretation } from './results.ts';
export { segment } from './segment.ts';
export { textsBySound } from './sounds.ts';
export { topicIndexSteps } from './open-index.ts';

/** Letters among characters as the words that they spell: yibao断缴. */
const spellOut = (text: string, index: SearchIndex): string =>
  hasHan(text)
    ? text.replace(/[a-z]+/g, (letters) => pinyinToHan(letters, index) || letters)
    : text;

/** A query without signs, in simplified characters, with the English words of the subject in Chinese. */
const readQuery = (query: string, index: SearchIndex): string => {
  const text = toSimplified(cleanQuery(query), index.simplifiedByTraditional);
  const letters = text.replace(/ /g, '');
  return index.placesByPinyin.has(letters) || index.placesByInitials.has(letters)
    ? text
    : spellOut(translateEnglish(text, index.vocabulary), index);
};

const hasFullMatch = ({ results }: SearchAnswer): boolean =>
  results.length > 0 && results[0]?.isPartialMatch !== true;

const lookupText = (text: string, index: SearchIndex): SearchAnswer => {
  if (!hasHan(text)) return lookupLatin(text, index);
  const whole = lookupHan(text, index);
  return answerEachQuestion(text, whole, index, (one) => lookupHan(one, index)) || whole;
};

/** An answer before it is known whether its first result answers. */
type FoundAnswer = SearchAnswer & Pick<Interpretation, 'correctedQuery'> & Partial<Interpretation>;

/**
 * Decides whether the first result answers. If not, all results are marked as only close, and the page on
 * what is not covered comes first if it treats the matter. If nothing was found, that page answers alone.
 */
const withMatch = (found: FoundAnswer, index: SearchIndex): Interpretation => {
  const words = handbookWords(found.correctedQuery, index.vocabulary);
  const none = { needsMoreFiles: false, isPlaceOnly: false, isOutOfScope: false, words };
  const answer = { ...none, ...found };
  const refer = (subjects: readonly string[]) => topicResults(notCoveredTopic(subjects, index));
  if (answer.results.length === 0) {
    const results = refer(wordsBeyond(answer.correctedQuery, [], index));
    const match = results.length > 0 ? 'exact' : 'none';
    return { ...answer, results, match, isPlaceOnly: false };
  }
  const answering = answer.results.slice(0, answer.answeredQuestions || 1);
  const beyond = wordsBeyond(answer.correctedQuery, answering, index);
  if (beyond.length === 0 && !answer.results[0]?.isPartialMatch)
    return { ...answer, match: 'exact' };
  const near = answer.results.map((result) => ({ ...result, isPartialMatch: true }));
  return { ...answer, match: 'near', results: uniqueByAddress([...refer(beyond), ...near]) };
};

const findAnswer = (query: string, index: SearchIndex): FoundAnswer => {
  const text = readQuery(query, index);
  if (text === '') return { results: [], correctedQuery: '' };
  if (isOutOfScope(text, index))
    return { results: [], isPlaceOnly: true, correctedQuery: text, isOutOfScope: true };
  const found = lookupText(text, index);
  if (found.results.length === 0) found.results = namesBeginningWith(text, index);
  const literal = { ...found, correctedQuery: text };
  const isUnsure = !hasFullMatch(literal) || literal.needsMoreFiles === true;
  if (!index.hasMoreNames) return { ...literal, needsMoreFiles: isUnsure };
  const settled = { ...literal, needsMoreFiles: false };
  const corrected = isUnsure && hasHan(text) ? correctBySound(text, index) : text;
  if (corrected === text || !isUnderstood(corrected, index)) return settled;
  const retry = lookupText(corrected, index);
  if (!hasFullMatch(retry)) return settled;
  const results = uniqueByAddress([...retry.results, ...literal.results]);
  return { ...retry, results, needsMoreFiles: false, correctedQuery: corrected };
};

/**
 * Works out what a query means. Gives the results in order, and whether index files that have not
 * loaded may add more.
 */
export const interpret = (query: string, index: SearchIndex): Interpretation =>
  withMatch(findAnswer(query, index), index);
