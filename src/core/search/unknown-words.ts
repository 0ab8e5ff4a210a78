/** How much of a text the vocabulary understands. */
import { normaliseHan, hasHan } from './normalise.ts';
import { segment } from './vocabulary.ts';
import { isPairWritten } from './corpus.ts';
import type { SearchIndex } from './index-model.ts';
import { findPlaceSpans, type PlaceSpan } from './place-lookup.ts';

/** Words that say something about the subject, without those that are in nearly every question. */
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

/** Han characters that belong to no word, numbers with their units aside; 都 and the like count where they stand beside such a one. */
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

/** The text around the given spans. */
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

/** What is no word of the vocabulary is at least written so in some entry: 异地. */
const isWrittenInEntries = (text: string, index: SearchIndex): boolean =>
  normaliseHan(text)
    .split(' ')
    .every((part) =>
      segment(part, index.vocabulary).every(({ text, word }, at, pieces) => {
        if (word !== undefined || !hasHan(text)) return true;
        const before = pieces[at - 1]?.text.slice(-1) ?? '';
        const after = pieces[at + 1]?.text.slice(0, 1) ?? '';
        return isPairWritten(before + text, index) || isPairWritten(text + after, index);
      }),
    );

/** Every part is a place, a word or at least familiar: only then is a guess by ear worth an answer. */
export const isUnderstood = (text: string, index: SearchIndex): boolean => {
  if (index.placesByName.has(text)) return true;
  const rest = removeSpans(text, findPlaceSpans(text, index));
  return countUnknownCharacters(rest, index) === 0 || isWrittenInEntries(rest, index);
};
