/** Reads Latin letters as words one after the other: `suzhou yibao zenme bangding`. */
import type { Index } from './model.ts';
import { rankHits } from './ranks.ts';
import { readingsOf } from './sounds.ts';

const spelled = new WeakMap<Index, ReadonlyMap<string, string>>();

const LONGEST_WORD = 8;

/** Words and places by their sound; where two sound alike, a place, then a word that says something. */
const bySound = (index: Index): ReadonlyMap<string, string> => {
  const known = spelled.get(index);
  if (known) return known;
  const { known: names, words } = index.vocabulary;
  const sounds = new Map<string, string>();
  for (const [sound, hits] of index.sounds) {
    const place = rankHits(hits, 'sound')[0]?.place;
    if (place && sound.length > 3) sounds.set(sound, place.short);
  }
  for (const text of [...names, ...words.keys()]) {
    if (text.length > LONGEST_WORD || !/^\p{Script=Han}+$/u.test(text)) continue;
    for (const reading of readingsOf(text, index.readings, 3)) {
      const sound = reading.join('');
      if (!sounds.has(sound)) sounds.set(sound, text);
    }
  }
  spelled.set(index, sounds);
  return sounds;
};

interface Reading {
  cost: number;
  words: readonly string[];
}

/** A character alone is a weaker guess than a word. */
const costOf = (word: string): number => (word.length === 1 ? 1.6 : 1);

const LONGEST_SOUND = 36;

/** The letters in as few words as possible; nothing when a part is not understood. */
export const spell = (letters: string, index: Index): string | undefined => {
  const sounds = bySound(index);
  const best: (Reading | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end += 1)
    for (let start = Math.max(0, end - LONGEST_SOUND); start < end; start += 1) {
      const before = best[start];
      const word = before && sounds.get(letters.slice(start, end));
      if (!before || word === undefined) continue;
      const cost = before.cost + costOf(word);
      if (cost < (best[end]?.cost ?? Infinity))
        best[end] = { cost, words: [...before.words, word] };
    }
  const found = best[letters.length]?.words ?? [];
  return found.length > 1 ? found.join('') : undefined;
};
