import { pinyin } from 'pinyin-pro';
import type { SearchPinyin } from '../schema/search-pinyin.ts';

/** Reads names aloud: one toneless syllable for each character. */
export interface PinyinReader {
  read: (name: string) => string;
  /** Further readings of the name that people type. */
  otherReadings: (name: string) => string[];
}

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** Words of the table that occur in the name, longest first, without overlap. */
const occurrences = (name: string, words: readonly string[]): { word: string; at: number }[] => {
  const taken = new Set<number>();
  const found: { word: string; at: number }[] = [];
  for (const word of words) {
    const at = name.indexOf(word);
    if (at < 0) continue;
    const places = [...word].map((_, index) => at + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    found.push({ word, at });
  }
  return found;
};

/** ü is typed as v, and by some as u or yu. */
const umlautSpellings = (reading: string): string[] =>
  /\b[ln]v/.test(reading)
    ? [reading.replace(/\b([ln])v/g, '$1u'), reading.replace(/\b([ln])v/g, '$1yu')]
    : [];

/** A reader of place names that knows the misreadings of the table. Throws where a name is not all Han. */
export const createPinyinReader = (table: SearchPinyin): PinyinReader => {
  const words = Object.keys(table.words).sort((a, b) => b.length - a.length);
  const misread = Object.keys(table.also).sort((a, b) => b.length - a.length);
  const syllables = (name: string): string[] => {
    if (!isHan(name)) throw new Error(`地名应全是汉字：${name}`);
    const result = pinyin(name, { toneType: 'none', type: 'array', v: true });
    [...name].forEach((character, index) => {
      const fixed = table.characters[character];
      if (fixed !== undefined) result[index] = fixed;
    });
    for (const { word, at } of occurrences(name, words))
      (table.words[word] ?? '').split(' ').forEach((syllable, index) => {
        result[at + index] = syllable;
      });
    return result;
  };
  const read = (name: string): string => syllables(name).join(' ');
  const otherReadings = (name: string): string[] => {
    const readings = occurrences(name, misread).flatMap(({ word, at }) =>
      (table.also[word] ?? []).map((reading) => {
        const result = syllables(name);
        reading.split(' ').forEach((syllable, index) => {
          result[at + index] = syllable;
        });
        return result.join(' ');
      }),
    );
    const own = read(name);
    return [...new Set([...readings, ...umlautSpellings(own)])].filter(
      (reading) => reading !== own,
    );
  };
  return { read, otherReadings };
};
