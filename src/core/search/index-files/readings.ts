/** Collects readings (pinyin syllables without tones) of the characters in names and topics. */
import { pinyin, polyphonic } from 'pinyin-pro';
import type { PlaceNames } from '../../places/place-types.ts';
import { isHan } from '../normalise.ts';
import type { CharactersBySound } from '../index-format.ts';

export const hanCharactersOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.join('').match(/\p{Script=Han}/gu) ?? []);

/** The characters of each syllable, in order, so that the file is the same in every build. */
export const charactersBySound = (
  readings: ReadonlyMap<string, ReadonlySet<string>>,
): CharactersBySound => {
  const bySound = new Map<string, string[]>();
  for (const [character, sounds] of readings)
    for (const sound of sounds) bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  return Object.fromEntries(
    [...bySound]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sound, characters]) => [sound, characters.sort().join('')]),
  );
};

/** Adds one reading of a character; ignores what is not a plain syllable. */
export const addReading = (
  map: Map<string, Set<string>>,
  character: string,
  sound: string,
): void => {
  if (/^[a-z]+$/.test(sound)) map.set(character, (map.get(character) ?? new Set()).add(sound));
};

/** Adds the readings that characters have in place names. */
export const addPlaceReadings = (
  named: readonly PlaceNames[],
  map = new Map<string, Set<string>>(),
): Map<string, Set<string>> => {
  for (const place of named) {
    const syllables = place.pinyin.split(' ');
    [...place.short].slice(0, syllables.length).forEach((character, index) => {
      addReading(map, character, syllables[index] ?? '');
    });
  }
  return map;
};

/** Adds the readings that characters have in a phrase, as pinyin-pro reads it. */
export const addPhraseReadings = (text: string, map: Map<string, Set<string>>): void => {
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    [...run].forEach((character, index) => {
      addReading(map, character, syllables[index] ?? '');
    });
  }
};

/** The 3,755 most common characters: level 1 of GB 2312, which is sorted by pinyin. */
export const commonCharacters = (): string[] => {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high += 1)
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (isHan(character)) found.push(character);
    }
  return found;
};

/** All readings of a character. pinyin-pro returns them joined in one string. */
export const characterReadings = (character: string): string[] =>
  polyphonic(character, { toneType: 'none', type: 'array', v: true }).flatMap((found) =>
    String(found).split(/[ ,]/),
  );
