/** Puts the handbook's words in place of the English words of the subject: maternity leave becomes 产假. */
import type { Vocabulary } from './vocabulary.ts';

/** A row of Latin words and numbers, as `cleanText` leaves them. */
const LATIN_RUN = /[a-z\d]*[a-z][a-z\d]*(?: [a-z\d]+)*/g;

/** The singular of a regular plural; other words stay. */
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/**
 * Translates the words of one run, the longest phrase first. Returns undefined if none of them is a word of
 * the subject: the run may be pinyin, where `can` and `men` are syllables.
 */
const translateRun = (
  run: string,
  { english, longestEnglishPhrase }: Vocabulary,
): string | undefined => {
  const words = run.split(' ');
  let translated = '';
  let knowsAny = false;
  for (let at = 0; at < words.length;) {
    let size = Math.min(longestEnglishPhrase, words.length - at);
    let meaning: string | undefined;
    for (; size > 0 && meaning === undefined; size -= 1) {
      const phrase = words.slice(at, at + size).join(' ');
      meaning = english.get(phrase) ?? english.get(singular(phrase));
    }
    if (meaning === undefined) translated += ` ${words[at]!} `;
    else translated += meaning;
    knowsAny ||= meaning !== undefined && meaning !== '';
    at += meaning === undefined ? 1 : size + 1;
  }
  return knowsAny ? translated : undefined;
};

/** A cleaned query with its English words in Chinese, if any of them is a word of the subject. */
export const translateEnglish = (text: string, vocabulary: Vocabulary): string =>
  text
    .replace(LATIN_RUN, (run) => translateRun(run, vocabulary) || run)
    .replace(/ +/g, ' ')
    .trim();
