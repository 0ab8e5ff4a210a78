import { pinyin } from 'pinyin-pro';
import type { SearchPinyin } from '../schema/search-pinyin.ts';

/** Gives the pinyin of names: one syllable without tone for each character, separated by blanks. */
export interface PinyinReader {
  read: (name: string) => string;
  /** Other readings of the name that people type. */
  otherReadings: (name: string) => readonly string[];
}

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** The words of a table by their first character, the longest first. */
type WordsByStart = ReadonlyMap<string | undefined, readonly string[]>;

const byStart = (table: Readonly<Record<string, unknown>>): WordsByStart =>
  Map.groupBy(
    Object.keys(table).sort((a, b) => b.length - a.length),
    ([first]) => first,
  );

/** Words of the table that occur in the name, the longest first, without overlap. */
const occurrences = (name: string, words: WordsByStart): { word: string; at: number }[] => {
  const taken = new Set<number>();
  const found: { word: string; at: number }[] = [];
  const possible = [...new Set(name)].flatMap((character) => words.get(character) ?? []);
  for (const word of possible.sort((a, b) => b.length - a.length)) {
    const at = name.indexOf(word);
    if (at < 0) continue;
    const places = [...word].map((_, index) => at + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    found.push({ word, at });
  }
  return found;
};

/** ü is typed as v; some people type u or yu instead. */
const umlautSpellings = (reading: string): string[] =>
  /\b[ln]v/.test(reading)
    ? [reading.replace(/\b([ln])v/g, '$1u'), reading.replace(/\b([ln])v/g, '$1yu')]
    : [];

/** Remembers the results of a function by name. */
const remembering = <Value>(read: (name: string) => Value): ((name: string) => Value) => {
  const known = new Map<string, Value>();
  return (name) => {
    const value = known.get(name) ?? read(name);
    known.set(name, value);
    return value;
  };
};

const readers = new WeakMap<SearchPinyin, PinyinReader>();

/**
 * Gives the pinyin reader for this table. It is kept, because places are built again after an edit, while the
 * readings of their names stay the same.
 */
export const pinyinReaderFor = (table: SearchPinyin): PinyinReader => {
  const reader = readers.get(table) ?? createPinyinReader(table);
  readers.set(table, reader);
  return reader;
};

/**
 * Makes a pinyin reader for place names. `table` has the readings that the library gets wrong, and common
 * misreadings. The reader throws if a name has characters that are not Chinese.
 */
export const createPinyinReader = (table: SearchPinyin): PinyinReader => {
  const words = byStart(table.words);
  const misread = byStart(table.also);
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
  const read = remembering((name) => syllables(name).join(' '));
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
  return { read, otherReadings: remembering(otherReadings) };
};
