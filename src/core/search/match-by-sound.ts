/**
 * Corrects homophone typos: unknown text is replaced by a known name or word that is read the same.
 */
import { isHan, normaliseHan } from './normalise.ts';
import { isPairKnown } from './question-index.ts';
import type { SearchIndex } from './index-model.ts';
import { listOf } from './multimap.ts';
import { MAX_TEXT_LENGTH, mostAlike, soundKeys, textReadings, textsBySound } from './sounds.ts';
import { isKnownWord } from './vocabulary.ts';

/** Whether some pair of its characters stands in no topic. Then it is probably a typo. */
const isUnfamiliar = (text: string, index: SearchIndex): boolean => {
  if (!isHan(text)) return false;
  for (let at = 0; at + 1 < text.length; at += 1)
    if (!isPairKnown(text.slice(at, at + 2), index.questionIndex)) return true;
  return false;
};

/** Such a character ends the name of a place: 义务市 is meant as 义乌市. */
const AREA_SUFFIX = /[市县区州省盟旗]$/;

const dictionary =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Whether the dictionary of the engine, where it has one, reads a part of a text as a word: 信誉 is not 新余. */
const isOrdinaryWord = (part: string, text: string): boolean =>
  [...(dictionary?.segment(text) || [])].some(({ segment }) => segment === part);

/**
 * Whether a place that sounds like a part of the text is meant: only at its beginning, or with its suffix. A
 * county is meant only if the part is the whole text or has a suffix, because too many ordinary words sound
 * like one: 苹果 in a sentence is not 平果. A suffix counts only if it is typed correctly: 深圳失业金 asks for 深圳, not
 * for 深圳市.
 */
const isLikelyPlace = (
  name: string,
  part: string,
  text: string,
  { placesByName }: SearchIndex,
): boolean => {
  if (name.endsWith(AREA_SUFFIX.exec(part)?.[0] || ' ')) return true;
  if (part !== text && isOrdinaryWord(part, text)) return false;
  const hits = listOf(placesByName, name).filter(({ matchedBy }) => matchedBy !== 'name');
  return part === text
    ? hits.length > 0
    : text.startsWith(part) && hits.some(({ place }) => place.level !== 'county');
};

/** Where a word stands in a text: its first character, and the one after its last. */
type WordSpan = readonly [start: number, end: number];

/** The words of several characters in a text: those of the dictionary, where there is one, and of the vocabulary. */
const findWords = (tokens: readonly string[], { vocabulary }: SearchIndex): WordSpan[] => {
  const spans: WordSpan[] = [];
  let end = 0;
  for (const { segment } of dictionary?.segment(tokens.join('')) || [])
    spans.push([end, (end += [...segment].length)]);
  for (const at of tokens.keys())
    for (let size = 2; size <= MAX_TEXT_LENGTH && at + size <= tokens.length; size += 1)
      if (isKnownWord(normaliseHan(tokens.slice(at, at + size).join('')), vocabulary))
        spans.push([at, at + size]);
  return spans.filter(([from, to]) => to - from > 1);
};

/** Whether a correction changes a word that only partly stands in the part: 位身 in 15位身份证 is not 微信. */
const cutsWord = (
  replacement: string,
  part: string,
  at: number,
  words: readonly WordSpan[],
): boolean =>
  words.some(
    ([start, end]) =>
      (start < at || end > at + part.length) &&
      [...part].some(
        (character, i) => character !== replacement[i] && start <= at + i && at + i < end,
      ),
  );

/**
 * The length of the part of a text at a position, and what to put in its place: the part itself where it
 * is known, else a name or word that sounds the same.
 */
const correctPartAt = (
  tokens: readonly string[],
  at: number,
  words: readonly WordSpan[],
  index: SearchIndex,
): readonly [size: number, replacement: string] => {
  const { vocabulary } = index;
  for (let size = Math.min(MAX_TEXT_LENGTH, tokens.length - at); size > 1; size -= 1) {
    const part = tokens.slice(at, at + size).join('');
    if (index.placesByName.has(part) || isKnownWord(normaliseHan(part), vocabulary))
      return [size, part];
    if (!isUnfamiliar(normaliseHan(part), index)) continue;
    const keys = soundKeys(textReadings(part, index.readings, 12));
    // Two characters of a longer query must sound exactly like a word: 咱村 is not 长春.
    for (const key of keys.slice(
      0,
      size === 2 && tokens.length > 2 ? keys.length / 2 : undefined,
    )) {
      const known = listOf(textsBySound(index), key).filter(
        (text) =>
          !cutsWord(text, part, at, words) &&
          (vocabulary.protectedWords.has(text) ||
            (index.placesByName.has(text) && isLikelyPlace(text, part, tokens.join(''), index))),
      );
      const match = mostAlike(part, known);
      if (match !== undefined) return [size, match];
    }
  }
  return [1, tokens[at] || ''];
};

/** Returns the text with unknown parts replaced by names or words that sound the same. */
export const correctBySound = (text: string, index: SearchIndex): string => {
  const tokens = [...text];
  const words = findWords(tokens, index);
  let result = '';
  for (let at = 0; at < tokens.length;) {
    const [size, replacement] = correctPartAt(tokens, at, words, index);
    result += replacement;
    at += size;
  }
  return result;
};
