/** Measures how much of a text the vocabulary understands. */
import { isHan, normaliseHan } from './normalise.ts';
import { segment } from './segment.ts';
import type { SearchIndex } from './index-model.ts';
import type { PlaceSpan } from './place-lookup.ts';

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
