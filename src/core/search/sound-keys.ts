/** Readings (pinyin syllables without tones) of characters and texts. */
import type { CharactersBySound } from './index-format.ts';
import { appendUnique } from './multimap.ts';

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
    found = found.flatMap((head) => sounds.map((sound) => [...head, sound])).slice(0, limit);
  }
  return found;
};
