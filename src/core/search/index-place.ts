/** Adds places to the maps of the index under every name that people use for them. */
import { appendUnique } from './multimap.ts';
import type { PlaceMatch, NameIndex, IndexedPlace } from './index-model.ts';
import type { PlaceNameParts } from './plain-place-name.ts';
import { textReadings } from './sound-keys.ts';

const SUFFIX_PINYIN: Record<string, string> = {
  省: 'sheng',
  市: 'shi',
  区: 'qu',
  县: 'xian',
  州: 'zhou',
  盟: 'meng',
  旗: 'qi',
  地区: 'diqu',
  林区: 'linqu',
  特区: 'tequ',
  新区: 'xinqu',
  自治区: 'zizhiqu',
  特别行政区: 'tebiexingzhengqu',
};

const addMatch = (map: Map<string, PlaceMatch[]>, key: string, match: PlaceMatch): void => {
  const list = map.get(key);
  if (list?.some((other) => other.place === match.place)) return;
  appendUnique(map, key, match);
};

export interface SearchableNames extends PlaceNameParts {
  aliases: readonly string[];
  formerNames: readonly string[];
  /** Names that this place shares with others as a group: 长三角. */
  groupNames?: readonly string[];
  pinyin: string;
  otherPinyin: readonly string[];
}

/** Adds one place under its full name, short name, aliases, former names, pinyin and initials. */
export const indexPlace = (index: NameIndex, place: IndexedPlace, names: SearchableNames): void => {
  const { stem, suffix } = names;
  const name: PlaceMatch = { place, matchedBy: 'name' };
  const short: PlaceMatch = { place, matchedBy: 'short' };
  const suffixInitials: PlaceMatch = { place, matchedBy: 'initials-with-suffix' };
  addMatch(index.placesByName, place.name, name);
  for (const key of [place.short, stem, stem + suffix])
    addMatch(index.placesByName, key, key.endsWith(suffix) && key !== stem ? name : short);
  for (const alias of names.aliases)
    addMatch(index.placesByName, alias, { place, matchedBy: 'alias' });
  for (const group of names.groupNames ?? [])
    addMatch(index.placesByName, group, { place, matchedBy: 'group' });
  for (const former of names.formerNames)
    addMatch(index.placesByName, former, { place, matchedBy: 'former' });
  if (names.pinyin === '') return;
  const ends = ['', SUFFIX_PINYIN[suffix] ?? ''];
  for (const reading of [names.pinyin, ...names.otherPinyin]) {
    const joined = reading.replace(/ /g, '');
    const initials = reading.replace(/([a-z])[a-z]* ?/g, '$1');
    for (const end of ends) {
      addMatch(index.placesByPinyin, joined + end, short);
      if (reading.includes(' '))
        addMatch(
          index.placesByInitials,
          initials + end.slice(0, 1),
          end === '' ? short : suffixInitials,
        );
    }
  }
  for (const alias of names.aliases)
    if (/^[a-z]+$/.test(alias)) addMatch(index.placesByPinyin, alias, short);
  for (const [matchedBy, list] of [
    ['alias', names.aliases],
    ['former', names.formerNames],
  ] as const)
    for (const alias of list)
      if (alias.length > 1)
        for (const reading of textReadings(alias, index.readings)) {
          addMatch(index.placesByPinyin, reading.join(''), { place, matchedBy });
          addMatch(index.placesByInitials, reading.map((sound) => sound.slice(0, 1)).join(''), {
            place,
            matchedBy,
          });
        }
};

/**
 * Adds the readings that the characters of a name have in it. `pinyin` has one syllable a
 * character.
 */
export const addNameReadings = (index: NameIndex, short: string, pinyin: string): void => {
  pinyin.split(' ').forEach((sound, at) => {
    const character = [...short][at];
    if (character !== undefined && sound !== '')
      appendUnique(index.readings as Map<string, string[]>, character, sound);
  });
};
