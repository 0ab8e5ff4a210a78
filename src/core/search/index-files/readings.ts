/** Readings (pinyin syllables without tones) of the characters in names, words and queries. */
import { pinyin, polyphonic } from 'pinyin-pro';
import type { PlaceNames } from '../../places/place-types.ts';
import { isHan } from '../normalise.ts';
import type { CharactersBySound } from '../index-format.ts';

/** Collects the readings of characters. What is no plain syllable is ignored. */
export const createReadings = () => {
  const charactersOf = new Map<string, Set<string>>();
  const add = (characters: string, sounds: readonly string[]): void => {
    for (const [at, character] of [...characters].entries()) {
      const sound = sounds[at] ?? '';
      if (/^[a-z]+$/.test(sound))
        charactersOf.set(sound, (charactersOf.get(sound) ?? new Set()).add(character));
    }
  };
  return {
    /** Those that characters have in names of places. */
    addPlaces: (places: readonly Pick<PlaceNames, 'short' | 'pinyin'>[]): void => {
      for (const place of places) add(place.short, place.pinyin.split(' '));
    },
    /** Those that characters have in a text, as pinyin-pro reads it. */
    addTexts: (texts: readonly string[]): void => {
      for (const run of texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []))
        add(run, pinyin(run, { toneType: 'none', type: 'array', v: true }));
    },
    /** Those of common characters that are read like one of these. */
    addCommonCharacters: (): void => {
      const isUsed = new Set(charactersOf.keys());
      for (const character of commonCharacters())
        for (const sound of readingsOf(character)) if (isUsed.has(sound)) add(character, [sound]);
    },
    /** In order, so that the file is the same in every build. */
    bySound: (): CharactersBySound =>
      Object.fromEntries(
        [...charactersOf]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([sound, characters]) => [sound, [...characters].toSorted().join('')]),
      ),
  };
};

/** The 3,755 most common characters: level 1 of GB 2312, which is sorted by pinyin. */
const commonCharacters = (): string[] => {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high += 1)
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (isHan(character)) found.push(character);
    }
  return found;
};

/** With a third reading, which hardly any word has, 新调 would sound like 忻州 (调 is zhou in old texts). */
const COMMON_READINGS = 2;

/** The usual readings of a character. pinyin-pro returns all, the most usual first, joined in one string. */
const readingsOf = (character: string): string[] =>
  polyphonic(character, { toneType: 'none', type: 'array', v: true })
    .flatMap((found) => String(found).split(/[ ,]/))
    .slice(0, COMMON_READINGS);
