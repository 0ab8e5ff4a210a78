/** The most characters that a sentence may have. */
export const MAX_SENTENCE_CHARACTERS = 60;

/** A sentence that is longer, and where in the text it begins. */
interface LongSentence {
  readonly index: number;
  readonly sentence: string;
  readonly length: number;
}

/** Up to a full stop, with the closing marks behind it, or to a line break that was asked for. */
const SENTENCE = /[^。！？\u2028]+[。！？]?[”’）」》]*/gu;

/** Sentences of a text that are hard to read aloud in one breath. */
export const longSentences = (text: string): LongSentence[] =>
  [...text.matchAll(SENTENCE)]
    .map(({ 0: sentence, index }) => ({ index, sentence, length: [...sentence.trim()].length }))
    .filter(({ length }) => length > MAX_SENTENCE_CHARACTERS);
