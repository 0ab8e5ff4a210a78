/** How much of a text the vocabulary understands. */
import { fold, hasHan } from '../normalise.ts';
import { cut } from '../vocabulary.ts';
import type { Index } from './model.ts';
import { findSpans, type Span } from './place-lookup.ts';

/** Words that say something about the subject, without those that are in nearly every question. */
export const tellsSomething = (rest: string, index: Index): boolean =>
  cut(fold(rest), index.vocabulary).some(
    ({ text, word }) =>
      text !== ' ' &&
      word !== '' &&
      !(
        word !== undefined &&
        (index.vocabulary.common.has(word) || index.vocabulary.vague.has(word))
      ),
  );

/** Han characters that belong to no word; 都 and the like count where they stand beside such a one. */
export const unknownIn = (rest: string, index: Index): number => {
  const pieces = cut(fold(rest), index.vocabulary);
  const isUnknown = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && piece.word === undefined && hasHan(piece.text);
  };
  return pieces.filter(
    ({ text, word }, at) =>
      isUnknown(at) ||
      (word === '' && text.length === 1 && (isUnknown(at - 1) || isUnknown(at + 1))),
  ).length;
};

/** The text around the given spans. */
export const without = (text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): string => {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).trim();
};

/** Every part is a place or a word: only then is a guess by ear worth an answer. */
export const isUnderstood = (text: string, index: Index): boolean =>
  index.han.has(text) || unknownIn(without(text, findSpans(text, index)), index) === 0;
