/**
 * Corrects homophone typos: unknown text is replaced by a known name or word that is read the same.
 */
import { normaliseHan, isHan } from './normalise.ts';
import { segment } from './segment.ts';
import { isPairKnown } from './question-index.ts';
import type { PlaceMatch, SearchIndex } from './index-model.ts';
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
export const mergeSimilarSounds = (sound: string): string =>
  SIMILAR_SOUNDS.reduce((text, [from, to]) => text.replace(from, to), sound);

/** Names and words longer than this, in characters, are not matched by sound. */
const MAX_TEXT_LENGTH = 8;

type SoundPrecision = 'exact' | 'similar';
type SoundIndex = Record<'words' | 'places', Map<string, string>>;

const soundIndexes: Record<SoundPrecision, WeakMap<SearchIndex, SoundIndex>> = {
  exact: new WeakMap(),
  similar: new WeakMap(),
};

/** Known words and place names by their pinyin. Built once for each index and precision. */
export const soundIndexOf = (index: SearchIndex, precision: SoundPrecision): SoundIndex => {
  const cached = soundIndexes[precision].get(index);
  if (cached) return cached;
  const soundIndex: SoundIndex = { words: new Map(), places: new Map() };
  const addText = (to: Map<string, string>, text: string): void => {
    if (text.length < 2 || text.length > MAX_TEXT_LENGTH || !isHan(text)) return;
    for (const reading of textReadings(text, index.readings, 4)) {
      const sound =
        precision === 'exact' ? reading.join(' ') : mergeSimilarSounds(reading.join(' '));
      if (!to.has(sound)) to.set(sound, text);
    }
  };
  for (const word of index.vocabulary.protectedWords) addText(soundIndex.words, word);
  // Full names are left out: when the short name is replaced, 市 or 县 after it stays in the text.
  const rankOf = (hits: readonly PlaceMatch[]): number =>
    Math.min(...hits.map(({ place }) => place.rank));
  const names = [...index.placesByName]
    .filter(([, hits]) => hits.some((hit) => hit.matchedBy !== 'name'))
    .map(([name, hits]) => ({ name, rank: rankOf(hits) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { name } of names) addText(soundIndex.places, name);
  soundIndexes[precision].set(index, soundIndex);
  return soundIndex;
};

const matchBySound = (
  text: string,
  index: SearchIndex,
  kind: keyof SoundIndex,
  precision: SoundPrecision,
): string | undefined => {
  const textsBySound = soundIndexOf(index, precision)[kind];
  for (const reading of textReadings(text, index.readings, 12)) {
    const sound = reading.join(' ');
    const match = textsBySound.get(precision === 'exact' ? sound : mergeSimilarSounds(sound));
    if (match !== undefined && match !== text) return match;
  }
  return undefined;
};

/**
 * Whether no topic contains this text. Then it is probably a typo, unless it is a row of known
 * words such as 医保 and 吗.
 */
const isUnfamiliar = (text: string, index: SearchIndex): boolean => {
  if (!isHan(text)) return false;
  if (segment(normaliseHan(text), index.vocabulary).every(({ word }) => word !== undefined))
    return false;
  for (let at = 0; at + 1 < text.length; at += 1)
    if (!isPairKnown(text.slice(at, at + 2), index.questionIndex)) return true;
  return false;
};

/** Whether a place name can begin here: at the start of the text, or after a word like 在. */
const canPlaceStartAt = (text: string, at: number): boolean =>
  at === 0 || /[ 在到去从回]/.test(text[at - 1] ?? '');

/** The text before such a character is the name of a place: 义务市 is meant as 义乌市. */
const AREA_SUFFIX = /[市县区州省盟旗]/;

/**
 * Finds a place that sounds like the part. Counties count only where the part is the whole text or
 * a suffix follows, because too many ordinary words sound like one: 苹果 in a sentence is not 平果.
 */
const matchPlaceBySound = (
  part: string,
  text: string,
  index: SearchIndex,
  precision: SoundPrecision,
): string | undefined => {
  const name = matchBySound(part, index, 'places', precision);
  const hits = name === undefined ? [] : (index.placesByName.get(name) ?? []);
  return part === text ||
    AREA_SUFFIX.test(text.slice(part.length)) ||
    hits.some(({ place }) => place.level !== 'county')
    ? name
    : undefined;
};

/**
 * The part of the text at a position, and what to put in its place: the part itself where it is
 * known, else a name or word that sounds the same.
 */
const correctPartAt = (
  text: string,
  at: number,
  index: SearchIndex,
  precision: SoundPrecision,
): [string, string] => {
  for (let size = Math.min(MAX_TEXT_LENGTH, text.length - at); size > 1; size -= 1) {
    const part = text.slice(at, at + size);
    if (index.placesByName.has(part) || index.vocabulary.protectedWords.has(normaliseHan(part)))
      return [part, part];
    const hasAreaSuffix = AREA_SUFFIX.test(text[at + size] ?? '');
    if (!hasAreaSuffix && !isUnfamiliar(part, index)) continue;
    const correction =
      (hasAreaSuffix ? undefined : matchBySound(part, index, 'words', precision)) ??
      (hasAreaSuffix || canPlaceStartAt(text, at)
        ? matchPlaceBySound(part, text, index, precision)
        : undefined);
    if (correction !== undefined) return [part, correction];
  }
  const single = text[at] ?? '';
  return [single, single];
};

/** Returns the text with unknown parts replaced by names or words that sound the same. */
export const correctBySound = (
  text: string,
  index: SearchIndex,
  precision: SoundPrecision,
): string => {
  let result = '';
  for (let at = 0; at < text.length;) {
    const [part, replacement] = correctPartAt(text, at, index, precision);
    result += replacement;
    at += part.length;
  }
  return result;
};
