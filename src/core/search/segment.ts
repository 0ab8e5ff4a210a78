/** Cuts a text into the words of the vocabulary. */
import { normaliseHan, TOKEN } from './normalise.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Segment {
  text: string;
  /**
   * The word that the text stands for, an empty string for a stop word; absent when it is unknown.
   */
  word?: string;
}

/**
 * Splits normalised text into known words, always taking the longest, and single tokens that are
 * unknown.
 */
export const segment = (
  text: string,
  { canonicalWords, maxWordLengthByFirstToken }: Vocabulary,
): Segment[] => {
  const segments: Segment[] = [];
  const tokens = [...text.matchAll(TOKEN)];
  const endOf = (at: number): number => tokens[at]!.index! + tokens[at]![0].length;
  for (let at = 0; at < tokens.length;) {
    const { 0: first, index: start } = tokens[at]!;
    let size = Math.min(maxWordLengthByFirstToken.get(first) || 0, tokens.length - at);
    let piece: Segment = { text: first };
    for (; size > 0; size -= 1) {
      const candidate = text.slice(start, endOf(at + size - 1));
      const word = canonicalWords.get(candidate);
      if (word === undefined) continue;
      piece = { text: candidate, word };
      break;
    }
    segments.push(piece);
    at += Math.max(size, 1);
  }
  return segments;
};

/** The handbook's words for those of a text, as it writes them, with blanks between. */
export const handbookWords = (text: string, vocabulary: Vocabulary): string =>
  segment(normaliseHan(text), vocabulary)
    .flatMap(({ word = '' }) => vocabulary.displayForms.get(word) || [])
    .join(' ');

/**
 * The text without stop words, with each word in the handbook's form. Equal for questions that mean
 * the same.
 */
export const contentWords = (text: string, vocabulary: Vocabulary): string =>
  segment(text, vocabulary)
    .filter(({ text: piece, word }) => piece !== ' ' && word !== '')
    .map(({ text: piece, word }) => word || piece)
    .join('');
