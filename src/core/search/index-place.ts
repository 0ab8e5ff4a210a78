/** Turns records of places into places, and adds them to the index under every name that people use. */
import type { PlaceRecord, ProvinceRecord, UnitRecord } from './index-format.ts';
import type { IndexedPlace, NameIndex, PlaceMatch } from './index-model.ts';
import { appendUnique } from './multimap.ts';
import { plainNameParts } from './plain-place-name.ts';
import { textReadings } from './sound-keys.ts';
import { PLACE_COUNTY, PLACE_MAJOR_BONUS, PLACE_WITHOUT_PAGE } from './weights.ts';

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

/** Pinyin of a name when each character has its first reading; empty when one has no reading yet. */
const defaultPinyin = (stem: string, { readings }: NameIndex): string => {
  const sounds = [...stem].map((character) => readings.get(character)?.[0]);
  return sounds.includes(undefined) ? '' : sounds.join(' ');
};

/** A record with the fields that are left out where they follow from its name. */
const completeNames = (record: PlaceRecord, index: NameIndex) => {
  const { name, aliases = [], otherPinyin = [] } = record;
  const { stem = plainNameParts(name).stem, suffix = plainNameParts(name).suffix } = record;
  const { short = stem, pinyin = defaultPinyin(stem, index) } = record;
  return { name, stem, suffix, short, pinyin, aliases, otherPinyin };
};

type CompleteNames = ReturnType<typeof completeNames>;
type OtherNames = readonly [matchedBy: PlaceMatch['matchedBy'], names: readonly string[]];

const addMatch = (map: Map<string, PlaceMatch[]>, key: string, match: PlaceMatch): void => {
  if (!map.get(key)?.some(({ place }) => place === match.place)) appendUnique(map, key, match);
};

/** Adds one place under its full name, short name, aliases, former names, pinyin and initials. */
const addNames = (
  index: NameIndex,
  place: IndexedPlace,
  { name, stem, suffix, short, pinyin, aliases, otherPinyin }: CompleteNames,
  ...otherNames: readonly OtherNames[]
): void => {
  const byShort: PlaceMatch = { place, matchedBy: 'short' };
  addMatch(index.placesByName, name, { place, matchedBy: 'name' });
  for (const key of [short, stem]) addMatch(index.placesByName, key, byShort);
  addMatch(index.placesByName, stem + suffix, { place, matchedBy: 'name' });
  const allOther: readonly OtherNames[] = [['alias', aliases], ...otherNames];
  for (const [matchedBy, list] of allOther)
    for (const other of list) addMatch(index.placesByName, other, { place, matchedBy });
  if (pinyin === '') return;
  const addReading = (reading: string, match: PlaceMatch, end = '', byInitials = match): void => {
    addMatch(index.placesByPinyin, reading.replace(/ /g, '') + end, match);
    const initials = reading.replace(/([a-z])[a-z]* ?/g, '$1') + end.slice(0, 1);
    if (reading.includes(' ')) addMatch(index.placesByInitials, initials, byInitials);
  };
  for (const reading of [pinyin, ...otherPinyin]) {
    addReading(reading, byShort);
    addReading(reading, byShort, SUFFIX_PINYIN[suffix] || '', { place, matchedBy: 'alias' });
  }
  for (const alias of aliases)
    if (/^[a-z]+$/.test(alias)) addMatch(index.placesByPinyin, alias, byShort);
  // Another name of a county is not looked for in letters: readings for it would stand in no small file.
  if (place.level === 'county') return;
  for (const [matchedBy, list] of allOther)
    for (const other of list)
      if (other.length > 1 && matchedBy !== 'group')
        for (const reading of textReadings(other, index.readings))
          addReading(reading.join(' '), { place, matchedBy });
};

/** Ids of the sections that the page of a place has; absent where it has all, or no page. */
type SectionSets = readonly (readonly string[])[];
const sectionsOf = (at: number | undefined, sets: SectionSets): Pick<IndexedPlace, 'sections'> =>
  at === undefined ? {} : { sections: sets[at] || [] };

export const indexProvince = (
  index: NameIndex,
  record: ProvinceRecord,
  sets: SectionSets,
): IndexedPlace => {
  const names = completeNames(record, index);
  const { id, groups = [], isNotCovered = false } = record;
  const place: IndexedPlace = {
    level: 'province',
    id,
    name: names.name,
    short: names.short,
    title: names.short,
    address: `/regions/${id}/`,
    rank: 0,
    hasPage: false,
    isNotCovered,
    isNameShared: record.isNameShared || false,
    isPinyinShared: record.isPinyinShared || false,
    ...sectionsOf(record.sections, sets),
  };
  addNames(index, place, names, ['group', groups]);
  return place;
};

export const indexUnit = (
  index: NameIndex,
  record: UnitRecord,
  province: IndexedPlace,
  sets: SectionSets,
): IndexedPlace => {
  const names = completeNames(record, index);
  const { slug = names.pinyin.replace(/ /g, ''), formerNames = [], isOnProvincePage } = record;
  const place: IndexedPlace = {
    level: 'unit',
    id: `${province.id}/${slug}`,
    name: names.name,
    short: names.short,
    title: `${record.isSmall ? names.name : names.short}（${province.short}）`,
    address: province.address + (isOnProvincePage ? `#${slug}` : `${slug}/`),
    rank: (isOnProvincePage ? PLACE_WITHOUT_PAGE : 0) - (record.isMajor ? PLACE_MAJOR_BONUS : 0),
    hasPage: !isOnProvincePage,
    isNotCovered: false,
    isNameShared: record.isNameShared || false,
    isPinyinShared: record.isPinyinShared || false,
    ...sectionsOf(record.sections, sets),
    parent: province,
  };
  addNames(index, place, names, ['former', formerNames]);
  return place;
};

/** Adds a county, which leads to its unit. */
export const indexCounty = (index: NameIndex, record: PlaceRecord, unit: IndexedPlace): void => {
  const names = completeNames(record, index);
  const place: IndexedPlace = {
    ...unit,
    level: 'county',
    name: names.name,
    short: names.short,
    rank: unit.rank + PLACE_COUNTY,
    isNameShared: false,
    isPinyinShared: false,
    parent: unit,
  };
  addNames(index, place, names);
};
