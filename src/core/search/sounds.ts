/** The pronunciation of characters and texts (pinyin without tones), and what has a given pronunciation. */
import type { CharactersBySound } from './index-format.ts';
import type { NameIndex, SearchIndex } from './index-model.ts';
import { appendUnique } from './multimap.ts';
import { isHan } from './normalise.ts';
import { oncePerIndex } from './once-per-index.ts';
import { bestRank } from './place-ranks.ts';

/** Adds the readings of an index file to a map from character to readings. */
export const addReadings = (file: CharactersBySound, readings: Map<string, string[]>): void => {
  for (const [sound, characters] of Object.entries(file))
    for (const character of characters) appendUnique(readings, character, sound);
};

/** All readings of a text, at most `limit`; none when a character has no known reading. */
export const textReadings = (
  text: Iterable<string>,
  readings: Pick<ReadonlyMap<string, readonly string[]>, 'get'>,
  limit = 8,
): string[][] => {
  let found: string[][] = [[]];
  for (const character of text) {
    const sounds = readings.get(character);
    if (!sounds) return [];
    // Most texts have one reading; nothing is copied for it, because the names of a whole country pass
    // through here.
    if (sounds.length === 1) for (const head of found) head.push(sounds[0]!);
    else found = found.flatMap((head) => sounds.map((sound) => [...head, sound])).slice(0, limit);
  }
  return found;
};

/** Writes alike what many speakers pronounce alike: zh and z, ng and n, l and n, f and h. */
export const mergeSimilarSounds = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^l/, 'n')
    .replace(/^f/, 'h');

const merged = new Map<string, string>();
const mergedOnce = (sound: string): string => {
  if (!merged.has(sound)) merged.set(sound, mergeSimilarSounds(sound));
  return merged.get(sound)!;
};

/** Names and words longer than this, in characters, are not matched by sound. */
export const MAX_TEXT_LENGTH = 10;

/** The keys of these readings: the letters, then the letters as those speakers pronounce them. */
export const soundKeys = (readings: readonly (readonly string[])[]): string[] => [
  ...readings.map((sounds) => sounds.join('')),
  ...readings.map((sounds) => `~${sounds.map(mergedOnce).join('')}`),
];

/**
 * Texts by their `soundKeys`: names of topics, and, where there are words, these and names of places, the largest
 * first.
 */
export const textsBySound = oncePerIndex(
  (index: NameIndex & Partial<SearchIndex>): ReadonlyMap<string, readonly string[]> => {
    const { vocabulary, topicsByName, placesByName } = index;
    const places = [...placesByName].sort(([, a], [, b]) => bestRank(a) - bestRank(b));
    const known = new Set([
      ...(vocabulary ? [...vocabulary.protectedWords, ...vocabulary.canonicalWords.keys()] : []),
      ...topicsByName.keys(),
      ...(vocabulary ? places.map(([name]) => name) : []),
    ]);
    const texts = new Map<string, string[]>();
    for (const text of known) {
      if (text.length > MAX_TEXT_LENGTH || !isHan(text)) continue;
      for (const key of soundKeys(textReadings(text, index.readings, 4)))
        appendUnique(texts, key, text);
    }
    return texts;
  },
);

/**
 * Among texts of the same length, the one with the most characters in the same position; the first of equals.
 */
export const mostAlike = (text: string, others: readonly string[]): string | undefined => {
  const shared = (other: string): number =>
    [...other].filter((character, at) => character === text[at]).length;
  return others
    .filter(({ length }) => length === text.length)
    .sort((a, b) => shared(b) - shared(a))[0];
};
