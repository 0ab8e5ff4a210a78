/** Readings (pinyin syllables without tones) of characters and texts. */
import { appendUnique } from './multimap.ts';

/**
 * Adds readings to a map from character to readings. A line such as `ba百北` has a syllable and the
 * characters read so; lines are separated by blanks.
 */
export const addReadingLines = (lines: string, readings: Map<string, string[]>): void => {
  for (const line of lines.split(' ')) {
    const sound = /^[a-z]+/.exec(line)?.[0] ?? '';
    for (const character of line.slice(sound.length)) appendUnique(readings, character, sound);
  }
};

/** All readings of a text, at most `limit`; none when a character has no known reading. */
export const textReadings = (
  text: string,
  readings: ReadonlyMap<string, readonly string[]>,
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
