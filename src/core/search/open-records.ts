/** Turns records of the index files into places and topics. Missing fields are defaults. */
import { cleanText, compactText, normaliseHan } from './normalise.ts';
import type {
  CountyRecord,
  LargePlaceRecord,
  NamesFile,
  PlaceRecord,
  ProvinceRecord,
  TopicRecord,
  UnitRecord,
} from './index-format.ts';
import { indexPlace, addNameReadings, type SearchableNames } from './index-place.ts';
import type { NameIndex, IndexedPlace, Topic } from './index-model.ts';
import { plainNameParts, type PlaceNameParts } from './plain-place-name.ts';
import { WEIGHTS } from './weights.ts';

/** A place, the names that it is indexed under, and its id. */
interface OpenedPlace {
  id: string;
  place: IndexedPlace;
  names: SearchableNames;
}

/**
 * Pinyin of a name when each character has its first reading; an empty string when a character has
 * no reading yet.
 */
const defaultPinyin = (stem: string, { readings }: NameIndex): string => {
  const sounds = [...stem].map((character) => readings.get(character)?.[0]);
  return sounds.includes(undefined) ? '' : sounds.join(' ');
};

const partsOf = ({ name, stem, suffix = '' }: PlaceRecord): PlaceNameParts =>
  stem === undefined ? plainNameParts(name) : { stem, suffix };

const searchableNames = (record: PlaceRecord, index: NameIndex): SearchableNames => ({
  ...partsOf(record),
  pinyin: record.pinyin ?? defaultPinyin(partsOf(record).stem, index),
  aliases: record.aliases ?? [],
  formerNames: [],
  otherPinyin: record.otherPinyin ?? [],
});

const largePlace = (record: LargePlaceRecord, { sectionSets }: NamesFile) => {
  const { name, short = partsOf(record).stem, sections } = record;
  return {
    name,
    short,
    isNameShared: record.isNameShared === true,
    isPinyinShared: record.isPinyinShared === true,
    ...(sections === undefined ? {} : { sections: sectionSets[sections] ?? [] }),
  };
};

export const openProvince = (
  record: ProvinceRecord,
  file: NamesFile,
  index: NameIndex,
): OpenedPlace => {
  const named = largePlace(record, file);
  return {
    id: record.id,
    place: {
      ...named,
      level: 'province',
      title: named.short,
      address: `/regions/${record.id}/`,
      rank: WEIGHTS.places.province,
      hasPage: false,
      isMajor: false,
      isSmall: false,
      isNotCovered: record.isNotCovered === true,
    },
    names: { ...searchableNames(record, index), groupNames: record.groups ?? [] },
  };
};

export const openUnit = (
  record: UnitRecord,
  province: OpenedPlace,
  file: NamesFile,
  index: NameIndex,
): OpenedPlace => {
  const { isMajor = false, isSmall = false, isOnProvincePage = false } = record;
  const weights = WEIGHTS.places;
  const named = largePlace(record, file);
  const names = searchableNames(record, index);
  const slug = record.slug ?? names.pinyin.replace(/ /g, '');
  return {
    id: `${province.id}/${slug}`,
    place: {
      ...named,
      level: 'unit',
      title: `${isSmall ? named.name : named.short}（${province.place.short}）`,
      address: `/regions/${province.id}/${isOnProvincePage ? `#${slug}` : `${slug}/`}`,
      rank: (isOnProvincePage ? weights.withoutPage : 0) - (isMajor ? weights.majorBonus : 0),
      hasPage: !isOnProvincePage,
      isMajor,
      isSmall,
      isNotCovered: false,
      parent: province.place,
    },
    names: { ...names, formerNames: record.formerNames ?? [] },
  };
};

/** Adds a county, which leads to its unit. */
export const indexCounty = (index: NameIndex, county: CountyRecord, unit: IndexedPlace): void => {
  const found = searchableNames(county, index);
  const names = county.isZone ? { ...found, pinyin: '' } : found;
  const place: IndexedPlace = {
    ...unit,
    level: 'county',
    name: county.name,
    short: county.short ?? names.stem,
    rank: unit.rank + WEIGHTS.places.county,
    isMajor: false,
    isSmall: true,
    isNameShared: false,
    isPinyinShared: false,
    parent: unit,
  };
  addNameReadings(index, place.short, names.pinyin);
  indexPlace(index, place, names);
};

/** Opens a topic. `further` is what `topics.json` has of a page, and may not have loaded. */
export const openTopic = (
  { kind, title, address, short, aliases = [], pageName = '', questions = [] }: TopicRecord,
  further: Pick<TopicRecord, 'aliases' | 'questions'> = {},
): Topic => {
  const ownNames = new Set([title, ...(short === undefined ? [] : [short])].map(compactText));
  const nameKeys = [
    ...new Set([...ownNames, ...[...aliases, ...(further.aliases ?? [])].map(compactText)]),
  ];
  return {
    kind,
    title,
    address,
    nameKeys,
    ownNameCount: ownNames.size,
    pageName: normaliseHan(cleanText(pageName)),
    isSection: pageName !== '' && short === undefined,
    questions: further.questions ?? questions,
  };
};
