/** Reads Latin letters as Chinese words one after the other: `suzhou yibao zenme bangding`. */
import type { SearchIndex } from './index-model.ts';
import { listOf } from './multimap.ts';
import { rankPlaceMatches } from './place-ranks.ts';
import { textsBySound } from './sounds.ts';
import { isKnownWord } from './vocabulary.ts';

const MAX_PINYIN_LENGTH = 36;

/**
 * The text with this pronunciation. A place comes before a word unless it is a county. Only a place's own
 * reading counts: 谷 is also read yu, but taiyu is not 太谷.
 */
const read = (part: string, index: SearchIndex): string | undefined => {
  if (/^\d+$/.test(part)) return part;
  const word = listOf(textsBySound(index), part).find((text) =>
    isKnownWord(text, index.vocabulary),
  );
  const place =
    part.length > 3 ? rankPlaceMatches(listOf(index.placesByPinyin, part))[0]?.place : undefined;
  return place && (place.level !== 'county' || word === undefined) ? place.short : word;
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
