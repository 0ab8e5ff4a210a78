/** How much of a text the vocabulary understands. */
import { fold, hasHan } from './normalise.ts';
import { cut } from './vocabulary.ts';
import { isWritten } from './corpus.ts';
import type { Index } from './index-model.ts';
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

/** Han characters that belong to no word, numbers with their units aside; 都 and the like count where they stand beside such a one. */
export const unknownIn = (rest: string, index: Index): number => {
  const pieces = cut(fold(rest), index.vocabulary);
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
export const without = (text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): string => {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).trim();
};

/** What is no word of the vocabulary is at least written so in some entry: 异地. */
const isFamiliar = (rest: string, index: Index): boolean =>
  fold(rest)
    .split(' ')
    .every((part) =>
      cut(part, index.vocabulary).every(({ text, word }, at, pieces) => {
        if (word !== undefined || !hasHan(text)) return true;
        const before = pieces[at - 1]?.text.slice(-1) ?? '';
        const after = pieces[at + 1]?.text.slice(0, 1) ?? '';
        return isWritten(before + text, index) || isWritten(text + after, index);
      }),
    );

/** Every part is a place, a word or at least familiar: only then is a guess by ear worth an answer. */
export const isUnderstood = (text: string, index: Index): boolean => {
  if (index.han.has(text)) return true;
  const rest = without(text, findSpans(text, index));
  return unknownIn(rest, index) === 0 || isFamiliar(rest, index);
};
