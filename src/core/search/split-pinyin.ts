/** Reads Latin letters as Chinese words one after the other: `suzhou yibao zenme bangding`. */
import { isHan } from './normalise.ts';
import type { SearchIndex } from './index-model.ts';
import { rankPlaceMatches } from './place-ranks.ts';
import { textReadings } from './sound-keys.ts';
import { WEIGHTS } from './weights.ts';

interface TextsByPinyin {
  /** Words and places; where both are read alike, mostly the place. */
  all: ReadonlyMap<string, string>;
  /** Words and names of topics. */
  words: ReadonlyMap<string, string>;
}

const textsByPinyinCache = new WeakMap<SearchIndex, TextsByPinyin>();

const MAX_WORD_LENGTH = 8;

/** Numbers with units, which the vocabulary does not have: 三个月, 五十岁. */
const TIME_UNITS = ['年', '个月', '岁'];
const ONES = [...'一二两三四五六七八九'];
const TENS = ['', ...'二三四五六'].flatMap((ten) => ['', ...ONES].map((one) => `${ten}十${one}`));
const NUMBERS_WITH_UNITS = [
  ...['几', ...ONES, ...TENS].flatMap((number) => TIME_UNITS.map((unit) => number + unit)),
  ...TIME_UNITS,
];

const isHanWord = (text: string): boolean => text.length <= MAX_WORD_LENGTH && isHan(text);

/**
 * Words and places by their pinyin, built once for each index. Of words that are read alike, names
 * of topics come first.
 */
const textsByPinyin = (index: SearchIndex): TextsByPinyin => {
  const cached = textsByPinyinCache.get(index);
  if (cached) return cached;
  const {
    protectedWords: protectedWords,
    canonicalWords: canonicalWords,
    genericActions,
    outOfScope,
    adjacentSubjects,
  } = index.vocabulary;
  const words = new Map<string, string>();
  for (const text of [
    ...protectedWords,
    ...canonicalWords.keys(),
    ...genericActions,
    ...outOfScope,
    ...adjacentSubjects,
    ...NUMBERS_WITH_UNITS,
  ])
    if (isHanWord(text))
      for (const reading of textReadings(text, index.readings, 3)) {
        const sound = reading.join('');
        if (!words.has(sound)) words.set(sound, text);
      }
  const all = new Map(words);
  for (const [sound, hits] of index.placesByPinyin) {
    const place = rankPlaceMatches(hits, 'sound')[0]?.place;
    if (place && sound.length > 3 && (place.level !== 'county' || !words.has(sound)))
      all.set(sound, place.short);
  }
  const sounds = { all, words };
  textsByPinyinCache.set(index, sounds);
  return sounds;
};

/** The word that has these letters as its pinyin. */
export const wordForPinyin = (letters: string, index: SearchIndex): string | undefined =>
  textsByPinyin(index).words.get(letters);

interface PinyinReading {
  cost: number;
  words: readonly string[];
}

/** Cost of a word in a split. A single character is a weaker guess than a longer word. */
const wordCost = (word: string): number =>
  word.length === 1 && isHan(word) ? WEIGHTS.pinyin.singleCharacter : 1;

const MAX_PINYIN_LENGTH = 36;

/**
 * Turns letters and digits into Chinese text with the lowest total cost; undefined when a part
 * cannot be read.
 */
export const pinyinToHan = (letters: string, index: SearchIndex): string | undefined => {
  const { all } = textsByPinyin(index);
  const read = (part: string): string | undefined => (/^\d+$/.test(part) ? part : all.get(part));
  const best: (PinyinReading | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end += 1)
    for (let start = Math.max(0, end - MAX_PINYIN_LENGTH); start < end; start += 1) {
      const before = best[start];
      const word = before && read(letters.slice(start, end));
      if (!before || word === undefined) continue;
      const cost = before.cost + wordCost(word);
      if (cost < (best[end]?.cost ?? Infinity))
        best[end] = { cost, words: [...before.words, word] };
    }
  return best[letters.length]?.words.join('');
};
