/** Reads Latin letters as Chinese words one after the other: `suzhou yibao zenme bangding`. */
import type { SearchIndex } from './index-model.ts';
import { listOf } from './multimap.ts';
import { textsBySound } from './sounds.ts';

const MAX_PINYIN_LENGTH = 36;

/** The text that is read so. A place comes before a word unless it is a county. */
const read = (part: string, index: SearchIndex): string | undefined => {
  if (/^\d+$/.test(part)) return part;
  const texts = listOf(textsBySound(index), part);
  const placesOf = (text: string) => listOf(index.placesByName, text);
  return part.length > 3
    ? texts.find((text) => placesOf(text).some(({ place }) => place.level !== 'county')) || texts[0]
    : texts.find((text) => placesOf(text).length === 0);
};

/**
 * Turns letters and digits into Chinese text of as few words as possible; undefined when a part cannot
 * be read.
 */
export const pinyinToHan = (letters: string, index: SearchIndex): string | undefined => {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1)
    for (let start = Math.max(0, end - MAX_PINYIN_LENGTH); start < end; start += 1) {
      const before = best[start];
      const word = before && read(letters.slice(start, end), index);
      if (before && word !== undefined && before.length + 1 < (best[end]?.length ?? Infinity))
        best[end] = [...before, word];
    }
  return best[letters.length]?.join('');
};
