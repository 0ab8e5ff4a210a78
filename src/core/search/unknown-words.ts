/** Measures how much of a text the vocabulary understands. */
import { normaliseHan, hasHan } from './normalise.ts';
import { segment } from './segment.ts';
import { isPairKnown } from './question-index.ts';
import type { SearchIndex } from './index-model.ts';
import { findPlaceSpans, type PlaceSpan } from './place-lookup.ts';

/** Whether the text has anything besides stop words, common and generic words. */
export const hasSpecificWord = (text: string, index: SearchIndex): boolean =>
  segment(normaliseHan(text), index.vocabulary).some(
    ({ text, word }) =>
      text !== ' ' &&
      word !== '' &&
      !(
        word !== undefined &&
        (index.vocabulary.commonWords.has(word) || index.vocabulary.genericWords.has(word))
      ),
  );

/**
 * Number of Chinese characters that belong to no known word. A stop word of one character, such as
 * 都, counts when it stands beside an unknown one.
 */
export const countUnknownCharacters = (rest: string, index: SearchIndex): number => {
  const pieces = segment(normaliseHan(rest), index.vocabulary);
  const isUnknown = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && piece.word === undefined && /^\p{Script=Han}/u.test(piece.text);
  };
  return pieces.filter(
    ({ text, word }, at) =>
      isUnknown(at) ||
      (word === '' && text.length === 1 && (isUnknown(at - 1) || isUnknown(at + 1))),
  ).length;
};

/** The text with the given spans replaced by blanks. */
export const removeSpans = (
  text: string,
  spans: readonly Pick<PlaceSpan, 'start' | 'end'>[],
): string => {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).trim();
};

/** Whether every unknown character occurs in some topic together with a neighbour, as in 异地. */
const isWrittenInEntries = (text: string, index: SearchIndex): boolean =>
  normaliseHan(text)
    .split(' ')
    .every((part) =>
      segment(part, index.vocabulary).every(({ text, word }, at, pieces) => {
        if (word !== undefined || !hasHan(text)) return true;
        const before = pieces[at - 1]?.text.slice(-1) ?? '';
        const after = pieces[at + 1]?.text.slice(0, 1) ?? '';
        return (
          isPairKnown(before + text, index.questionIndex) ||
          isPairKnown(text + after, index.questionIndex)
        );
      }),
    );

/**
 * Whether every part is a place, a known word or at least occurs in some topic. Only then is a
 * correction by sound worth an answer.
 */
export const isUnderstood = (text: string, index: SearchIndex): boolean => {
  if (index.placesByName.has(text)) return true;
  const rest = removeSpans(text, findPlaceSpans(text, index));
  return countUnknownCharacters(rest, index) === 0 || isWrittenInEntries(rest, index);
};
