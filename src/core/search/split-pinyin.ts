/** Reads Latin letters as Chinese words one after the other: `suzhou yibao zenme bangding`. */
import { isHan } from './normalise.ts';
import type { SearchIndex } from './index-model.ts';
import { oncePerIndex } from './once-per-index.ts';
import { rankPlaceMatches } from './place-ranks.ts';
import { textReadings } from './sound-keys.ts';

const MAX_WORD_LENGTH = 8;

/**
 * Words and places by their pinyin. Of words that are read alike, names of
 * topics come first; a place comes before a word unless it is a county.
 */
const textsByPinyin = oncePerIndex((index: SearchIndex): ReadonlyMap<string, string> => {
  const { protectedWords, canonicalWords } = index.vocabulary;
  const texts = new Map<string, string>();
  for (const text of [...protectedWords, ...canonicalWords.keys()])
    if (text.length <= MAX_WORD_LENGTH && isHan(text))
      for (const reading of textReadings(text, index.readings, 3)) {
        const sound = reading.join('');
        if (!texts.has(sound)) texts.set(sound, text);
      }
  for (const [sound, hits] of index.placesByPinyin) {
    const place = rankPlaceMatches(hits)[0]?.place;
    if (place && sound.length > 3 && (place.level !== 'county' || !texts.has(sound)))
      texts.set(sound, place.short);
  }
  return texts;
});

const MAX_PINYIN_LENGTH = 36;

/**
 * Turns letters and digits into Chinese text of as few words as possible; undefined when a part cannot
 * be read.
 */
export const pinyinToHan = (letters: string, index: SearchIndex): string | undefined => {
  const texts = textsByPinyin(index);
  const read = (part: string): string | undefined => (/^\d+$/.test(part) ? part : texts.get(part));
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1)
    for (let start = Math.max(0, end - MAX_PINYIN_LENGTH); start < end; start += 1) {
      const before = best[start];
      const word = before && read(letters.slice(start, end));
      if (before && word !== undefined && before.length + 1 < (best[end]?.length ?? Infinity))
        best[end] = [...before, word];
    }
  return best[letters.length]?.join('');
};
