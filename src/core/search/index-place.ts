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
  const { stem, suffix, aliases, groupNames = [] } = names;
  const name: PlaceMatch = { place, matchedBy: 'name' };
  const short: PlaceMatch = { place, matchedBy: 'short' };
  const suffixInitials: PlaceMatch = { place, matchedBy: 'initials-with-suffix' };
  addMatch(index.placesByName, place.name, name);
  for (const key of [place.short, stem, stem + suffix])
    addMatch(index.placesByName, key, key.endsWith(suffix) && key !== stem ? name : short);
  const otherNames = [
    ['alias', aliases],
    ['group', groupNames],
    ['former', names.formerNames],
  ] as const;
  for (const [matchedBy, list] of otherNames)
    for (const other of list) addMatch(index.placesByName, other, { place, matchedBy });
  if (names.pinyin === '') return;
  const addReading = (reading: string, match: PlaceMatch, end = '', byInitials = match): void => {
    addMatch(index.placesByPinyin, reading.replace(/ /g, '') + end, match);
    const initials = reading.replace(/([a-z])[a-z]* ?/g, '$1') + end.slice(0, 1);
    if (reading.includes(' ')) addMatch(index.placesByInitials, initials, byInitials);
  };
  for (const reading of [names.pinyin, ...names.otherPinyin]) {
    addReading(reading, short);
    addReading(reading, short, SUFFIX_PINYIN[suffix] || '', suffixInitials);
  }
  for (const alias of aliases)
    if (/^[a-z]+$/.test(alias)) addMatch(index.placesByPinyin, alias, short);
  for (const [matchedBy, list] of otherNames)
    for (const other of list)
      if (other.length > 1 && matchedBy !== 'group')
        for (const reading of textReadings(other, index.readings))
          addReading(reading.join(' '), { place, matchedBy });
};
