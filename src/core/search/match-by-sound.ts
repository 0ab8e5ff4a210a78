/** Homophones: what is in no list is read as the name or word that sounds the same. */
import { fold, isHan } from './normalise.ts';
import { cut } from './vocabulary.ts';
import { isWritten } from './corpus.ts';
import type { Hit, Index } from './index-model.ts';
import { readingsOf } from './sound-keys.ts';

const SAME: readonly [RegExp, string][] = [
  [/zh/g, 'z'],
  [/ch/g, 'c'],
  [/sh/g, 's'],
  [/ng(?= |$)/g, 'n'],
  [/\bl/g, 'n'],
  [/\bf/g, 'h'],
];

/** Sounds that many speakers do not tell apart. */
export const blur = (sound: string): string =>
  SAME.reduce((text, [from, to]) => text.replace(from, to), sound);

const LONGEST_HEARD = 8;

type Hearing = 'exact' | 'blurred';
type Ear = Record<'words' | 'places', Map<string, string>>;

const ears: Record<Hearing, WeakMap<Index, Ear>> = { exact: new WeakMap(), blurred: new WeakMap() };

/** Names and words by how they sound. */
export const earOf = (index: Index, how: Hearing): Ear => {
  const known = ears[how].get(index);
  if (known) return known;
  const ear: Ear = { words: new Map(), places: new Map() };
  const enter = (to: Map<string, string>, text: string): void => {
    if (text.length < 2 || text.length > LONGEST_HEARD || !isHan(text)) return;
    for (const reading of readingsOf(text, index.readings, 4)) {
      const sound = how === 'exact' ? reading.join(' ') : blur(reading.join(' '));
      if (!to.has(sound)) to.set(sound, text);
    }
  };
  for (const word of index.vocabulary.known) enter(ear.words, word);
  // 市, 县 and the like are left over when a name is replaced: full names need not be here.
  const rankOf = (hits: readonly Hit[]): number => Math.min(...hits.map(({ place }) => place.rank));
  const names = [...index.han]
    .filter(([, hits]) => hits.some((hit) => hit.how !== 'name'))
    .map(([name, hits]) => ({ name, rank: rankOf(hits) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { name } of names) enter(ear.places, name);
  ears[how].set(index, ear);
  return ear;
};

const hear = (text: string, index: Index, what: keyof Ear, how: Hearing): string | undefined => {
  const sounds = earOf(index, how)[what];
  for (const reading of readingsOf(text, index.readings, 12)) {
    const sound = reading.join(' ');
    const heard = sounds.get(how === 'exact' ? sound : blur(sound));
    if (heard !== undefined && heard !== text) return heard;
  }
  return undefined;
};

/** Han text that no entry writes: a typo rather than a word of its own, or words like 医保 and 吗 in a row. */
const isOdd = (text: string, index: Index): boolean => {
  if (!isHan(text)) return false;
  if (cut(fold(text), index.vocabulary).every(({ word }) => word !== undefined)) return false;
  for (let at = 0; at + 1 < text.length; at += 1)
    if (!isWritten(text.slice(at, at + 2), index)) return true;
  return false;
};

/** A place is named at the beginning, or after a word like 在. */
const mayBePlace = (text: string, at: number): boolean =>
  at === 0 || /[ 在到去从回]/.test(text[at - 1] ?? '');

/** What stands before such a character is the name of a place: 义务市 is 义乌市. */
const AREA = /[市县区州省盟旗]/;

/** Counties sound like too many ordinary words: 苹果 in a sentence is not 平果. */
const hearPlace = (part: string, text: string, index: Index, how: Hearing): string | undefined => {
  const heard = hear(part, index, 'places', how);
  const hits = heard === undefined ? [] : (index.han.get(heard) ?? []);
  return part === text ||
    AREA.test(text.slice(part.length)) ||
    hits.some(({ place }) => place.level !== 'county')
    ? heard
    : undefined;
};

/** What stands at a position: a known part as it is, or what an odd part sounds like. */
const partAt = (text: string, at: number, index: Index, how: Hearing): [string, string] => {
  for (let size = Math.min(LONGEST_HEARD, text.length - at); size > 1; size -= 1) {
    const part = text.slice(at, at + size);
    if (index.han.has(part) || index.vocabulary.known.has(fold(part))) return [part, part];
    const isNamed = AREA.test(text[at + size] ?? '');
    if (!isNamed && !isOdd(part, index)) continue;
    const heard =
      (isNamed ? undefined : hear(part, index, 'words', how)) ??
      (isNamed || mayBePlace(text, at) ? hearPlace(part, text, index, how) : undefined);
    if (heard !== undefined) return [part, heard];
  }
  const single = text[at] ?? '';
  return [single, single];
};

/** Replaces what is in no list by a name or word that sounds the same. */
export const byEar = (text: string, index: Index, how: Hearing): string => {
  let result = '';
  for (let at = 0; at < text.length;) {
    const [part, heard] = partAt(text, at, index, how);
    result += heard;
    at += part.length;
  }
  return result;
};
