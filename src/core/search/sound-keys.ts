/** Readings of characters. */
import { appendUnique } from './multimap.ts';

/** `ba百北` → reading of each character. */
export const addReadingLines = (lines: string, readings: Map<string, string[]>): void => {
  for (const line of lines.split(' ')) {
    const sound = /^[a-z]+/.exec(line)?.[0] ?? '';
    for (const character of line.slice(sound.length)) appendUnique(readings, character, sound);
  }
};

/** All readings of a text, at most `limit`; none when a character is not known. */
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
