/** Reads Latin letters as words one after the other: `suzhou yibao zenme bangding`. */
import { isHan } from './normalise.ts';
import type { Index } from './index-model.ts';
import { rankHits } from './place-ranks.ts';
import { readingsOf } from './sound-keys.ts';

interface Sounds {
  /** Places, and where none sounds so, words. */
  all: ReadonlyMap<string, string>;
  /** Names of topics and words. */
  words: ReadonlyMap<string, string>;
}

const spelled = new WeakMap<Index, Sounds>();

const LONGEST_WORD = 8;

/** Figures and units, which no vocabulary holds: 三个月, 五十岁. */
const UNITS = ['年', '个月', '岁'];
const ONES = [...'一二两三四五六七八九'];
const TENS = ['', ...'二三四五六'].flatMap((ten) => ['', ...ONES].map((one) => `${ten}十${one}`));
const COUNTING = [
  ...['几', ...ONES, ...TENS].flatMap((number) => UNITS.map((unit) => number + unit)),
  ...UNITS,
];

const isHanWord = (text: string): boolean => text.length <= LONGEST_WORD && isHan(text);

/** Words and places by their sound; of words that sound alike the names come first. */
const bySound = (index: Index): Sounds => {
  const known = spelled.get(index);
  if (known) return known;
  const { known: names, words: meant, deeds, outside, neighbours } = index.vocabulary;
  const words = new Map<string, string>();
  for (const text of [...names, ...meant.keys(), ...deeds, ...outside, ...neighbours, ...COUNTING])
    if (isHanWord(text))
      for (const reading of readingsOf(text, index.readings, 3)) {
        const sound = reading.join('');
        if (!words.has(sound)) words.set(sound, text);
      }
  const all = new Map(words);
  for (const [sound, hits] of index.sounds) {
    const place = rankHits(hits, 'sound')[0]?.place;
    if (place && sound.length > 3 && (place.level !== 'county' || !words.has(sound)))
      all.set(sound, place.short);
  }
  const sounds = { all, words };
  spelled.set(index, sounds);
  return sounds;
};

/** The word that letters are the reading of. */
export const wordOf = (letters: string, index: Index): string | undefined =>
  bySound(index).words.get(letters);

interface Reading {
  cost: number;
  words: readonly string[];
}

/** A character alone is a weaker guess than a word; a figure is what it is. */
const costOf = (word: string): number => (word.length === 1 && isHan(word) ? 1.6 : 1);

const LONGEST_SOUND = 36;

/** Letters and figures in as few words as possible; nothing when a part is not understood. */
export const spell = (letters: string, index: Index): string | undefined => {
  const { all } = bySound(index);
  const read = (part: string): string | undefined => (/^\d+$/.test(part) ? part : all.get(part));
  const best: (Reading | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end += 1)
    for (let start = Math.max(0, end - LONGEST_SOUND); start < end; start += 1) {
      const before = best[start];
      const word = before && read(letters.slice(start, end));
      if (!before || word === undefined) continue;
      const cost = before.cost + costOf(word);
      if (cost < (best[end]?.cost ?? Infinity))
        best[end] = { cost, words: [...before.words, word] };
    }
  return best[letters.length]?.words.join('');
};
