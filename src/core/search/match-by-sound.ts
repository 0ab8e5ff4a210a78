/**
 * Corrects homophone typos: unknown text is replaced by a known name or word that is read the same.
 */
import { isHan, normaliseHan } from './normalise.ts';
import { isPairKnown } from './question-index.ts';
import type { PlaceMatch, SearchIndex } from './index-model.ts';
import type { Vocabulary } from './vocabulary.ts';
import { listOf } from './multimap.ts';
import { oncePerIndex } from './once-per-index.ts';
import { textReadings } from './sound-keys.ts';

const SIMILAR_SOUNDS: readonly [RegExp, string][] = [
  [/zh/g, 'z'],
  [/ch/g, 'c'],
  [/sh/g, 's'],
  [/ng(?= |$)/g, 'n'],
  [/\bl/g, 'n'],
  [/\bf/g, 'h'],
];

/**
 * Maps syllables that many speakers pronounce alike to one form (zh and z, ng and n, l and n, f and
 * h).
 */
const mergeSimilarSounds = (sound: string): string =>
  SIMILAR_SOUNDS.reduce((text, [from, to]) => text.replace(from, to), sound);

/** Names and words longer than this, in characters, are not matched by sound. */
const MAX_TEXT_LENGTH = 8;

/** A sound exactly, then as those speakers have it. */
const soundKeys = (sounds: readonly string[]): string[] => [
  ...sounds,
  ...sounds.map((sound) => `~${mergeSimilarSounds(sound)}`),
];

const soundsOf = (text: string, { readings }: SearchIndex, limit: number): string[] =>
  textReadings(text, readings, limit).map((reading) => reading.join(' '));

type SoundIndex = Record<'words' | 'places', Map<string, string>>;

/** Known words and place names by their pinyin. */
export const soundIndexOf = oncePerIndex((index: SearchIndex): SoundIndex => {
  const soundIndex: SoundIndex = { words: new Map(), places: new Map() };
  const addText = (to: Map<string, string>, text: string): void => {
    if (text.length < 2 || text.length > MAX_TEXT_LENGTH || !isHan(text)) return;
    for (const key of soundKeys(soundsOf(text, index, 4))) if (!to.has(key)) to.set(key, text);
  };
  for (const word of index.vocabulary.protectedWords) addText(soundIndex.words, word);
  // Full names are left out: when the short name is replaced, 市 or 县 after it stays in the text.
  const rankOf = (hits: readonly PlaceMatch[]): number =>
    Math.min(...hits.map(({ place }) => place.rank));
  const names = [...index.placesByName]
    .filter(([, hits]) => hits.some((hit) => hit.matchedBy !== 'name'))
    .sort(([, a], [, b]) => rankOf(a) - rankOf(b));
  for (const [name] of names) addText(soundIndex.places, name);
  return soundIndex;
});

/** Whether some pair of its characters stands in no topic. Then it is probably a typo. */
const isUnfamiliar = (text: string, index: SearchIndex): boolean => {
  if (!isHan(text)) return false;
  for (let at = 0; at + 1 < text.length; at += 1)
    if (!isPairKnown(text.slice(at, at + 2), index.questionIndex)) return true;
  return false;
};

/** The text before such a character is the name of a place: 义务市 is meant as 义乌市. */
const AREA_SUFFIX = /[市县区州省盟旗]/;

/**
 * Whether a place that sounds like a part of the text is meant. A county is where the part is the whole
 * text or a suffix follows, because too many ordinary words sound like one: 苹果 in a sentence is not 平果.
 */
const isLikelyPlace = (
  name: string,
  part: string,
  text: string,
  { placesByName }: SearchIndex,
): boolean =>
  part === text ||
  AREA_SUFFIX.test(text.slice(part.length)) ||
  listOf(placesByName, name).some(({ place }) => place.level !== 'county');

const isKnownWord = (text: string, { protectedWords, canonicalWords }: Vocabulary): boolean =>
  protectedWords.has(text) || canonicalWords.has(text);

/**
 * The length of the part of a text at a position, and what to put in its place: the part itself where it
 * is known, else a name or word that sounds the same.
 */
const correctPartAt = (
  tokens: readonly string[],
  at: number,
  index: SearchIndex,
): readonly [size: number, replacement: string] => {
  const { words, places } = soundIndexOf(index);
  for (let size = Math.min(MAX_TEXT_LENGTH, tokens.length - at); size > 1; size -= 1) {
    const part = tokens.slice(at, at + size).join('');
    if (index.placesByName.has(part) || isKnownWord(normaliseHan(part), index.vocabulary))
      return [size, part];
    const hasAreaSuffix = AREA_SUFFIX.test(tokens[at + size] || '');
    if (!hasAreaSuffix && !isUnfamiliar(normaliseHan(part), index)) continue;
    const sounds = soundsOf(part, index, 12);
    // Two characters of a longer query must sound exactly like a word: 咱村 is not 长春.
    const keys = size === 2 && tokens.length > 2 ? sounds : soundKeys(sounds);
    for (const key of keys) {
      const word = hasAreaSuffix ? undefined : words.get(key);
      const place = hasAreaSuffix || at === 0 ? places.get(key) : undefined;
      const match =
        word ??
        (place !== undefined && isLikelyPlace(place, part, tokens.join(''), index)
          ? place
          : undefined);
      if (match !== undefined && match !== part) return [size, match];
    }
  }
  return [1, tokens[at] || ''];
};

/** Returns the text with unknown parts replaced by names or words that sound the same. */
export const correctBySound = (text: string, index: SearchIndex): string => {
  const tokens = [...text];
  let result = '';
  for (let at = 0; at < tokens.length;) {
    const [size, replacement] = correctPartAt(tokens, at, index);
    result += replacement;
    at += size;
  }
  return result;
};
