/** Measures how much of a text the vocabulary understands. */
import { isHan, normaliseHan } from './normalise.ts';
import { segment } from './segment.ts';
import type { SearchIndex } from './index-model.ts';
import { findPlaceSpans, type PlaceSpan } from './place-lookup.ts';
import { isPairKnown } from './question-index.ts';

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
 * Whether the text has a word that belongs to a section of places' pages although it says little by itself:
 * 妈妈.
 */
export const hintsAtSection = (text: string, { vocabulary }: SearchIndex): boolean =>
  segment(normaliseHan(text), vocabulary).some(
    ({ word = '' }) =>
      vocabulary.genericWords.has(word) &&
      vocabulary.sections.some(({ words }) => words.includes(word)),
  );

/** Number of Chinese characters that belong to no known word. */
export const countUnknownCharacters = (rest: string, index: SearchIndex): number =>
  segment(normaliseHan(rest), index.vocabulary).filter(
    ({ text, word }) => word === undefined && isHan(text),
  ).length;

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

/**
 * Whether every part is a place, a known word, or stands in some topic together with a neighbour, as in
 * 异地. Only then is a correction by sound worth an answer: 饲养鹦鹉 is not 十堰鹦鹉.
 */
export const isUnderstood = (text: string, index: SearchIndex): boolean =>
  normaliseHan(removeSpans(text, findPlaceSpans(text, index)))
    .split(' ')
    .every((part) =>
      segment(part, index.vocabulary).every(({ text: piece, word }, at, pieces) => {
        if (word !== undefined || !isHan(piece)) return true;
        const before = pieces[at - 1]?.text.slice(-1) || '';
        const after = pieces[at + 1]?.text.slice(0, 1) || '';
        return (
          isPairKnown(before + piece, index.questionIndex) ||
          isPairKnown(piece + after, index.questionIndex)
        );
      }),
    );
