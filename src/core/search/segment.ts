/** Cuts a text into the words of the vocabulary. */
import { tokenise } from './normalise.ts';
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
  const tokens = tokenise(text);
  // Where each token begins. Signs between tokens belong to none.
  let end = 0;
  const starts = tokens.map((token) => {
    const start = text.indexOf(token, end);
    end = start + token.length;
    return start;
  });
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at]!;
    const start = starts[at]!;
    let size = Math.min(maxWordLengthByFirstToken.get(first) || 0, tokens.length - at);
    let candidate = first;
    let found: string | undefined;
    for (; size > 0; size -= 1) {
      const last = at + size - 1;
      candidate = text.slice(start, starts[last]! + tokens[last]!.length);
      found = canonicalWords.get(candidate);
      if (found !== undefined) break;
    }
    segments.push(found === undefined ? { text: first } : { text: candidate, word: found });
    at += Math.max(size, 1);
  }
  return segments;
};

/**
 * The text without stop words, with each word in the handbook's form. Equal for questions that mean
 * the same.
 */
export const contentWords = (text: string, vocabulary: Vocabulary): string =>
  segment(text, vocabulary)
    .filter(({ text: piece, word }) => piece !== ' ' && word !== '')
    .map(({ text: piece, word }) => word || piece)
    .join('');
