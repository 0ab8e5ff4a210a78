/** Turns records of the index files into places and topics. Missing fields are defaults. */
import { cleanText, compactText, normaliseHan } from './normalise.ts';
import type {
  LargePlaceRecord,
  NamesFile,
  PlaceRecord,
  ProvinceRecord,
  TopicRecord,
  UnitRecord,
} from './index-format.ts';
import { indexPlace, type SearchableNames } from './index-place.ts';
import type { NameIndex, IndexedPlace, Topic } from './index-model.ts';
import { plainNameParts, type PlaceNameParts } from './plain-place-name.ts';
import { PLACE_COUNTY, PLACE_MAJOR_BONUS, PLACE_PROVINCE, PLACE_WITHOUT_PAGE } from './weights.ts';

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

const searchableNames = (record: PlaceRecord, index: NameIndex): SearchableNames => {
  const parts = partsOf(record);
  const { pinyin = defaultPinyin(parts.stem, index), aliases = [], otherPinyin = [] } = record;
  return { ...parts, pinyin, aliases, formerNames: [], otherPinyin };
};

const largePlace = (record: LargePlaceRecord, { sectionSets }: NamesFile) => {
  const {
    name,
    short = partsOf(record).stem,
    sections,
    isNameShared = false,
    isPinyinShared = false,
  } = record;
  return {
    name,
    short,
    isNameShared,
    isPinyinShared,
    ...(sections === undefined ? {} : { sections: sectionSets[sections] || [] }),
  };
};

export const openProvince = (
  record: ProvinceRecord,
  file: NamesFile,
  index: NameIndex,
): OpenedPlace => {
  const named = largePlace(record, file);
  const { id, isNotCovered = false, groups = [] } = record;
  return {
    id,
    place: {
      ...named,
      level: 'province',
      title: named.short,
      address: `/regions/${id}/`,
      rank: PLACE_PROVINCE,
      hasPage: false,
      isMajor: false,
      isSmall: false,
      isNotCovered,
    },
    names: { ...searchableNames(record, index), groupNames: groups },
  };
};

export const openUnit = (
  record: UnitRecord,
  province: OpenedPlace,
  file: NamesFile,
  index: NameIndex,
): OpenedPlace => {
  const named = largePlace(record, file);
  const names = searchableNames(record, index);
  const {
    isMajor = false,
    isSmall = false,
    isOnProvincePage = false,
    slug = names.pinyin.replace(/ /g, ''),
    formerNames = [],
  } = record;
  return {
    id: `${province.id}/${slug}`,
    place: {
      ...named,
      level: 'unit',
      title: `${isSmall ? named.name : named.short}（${province.place.short}）`,
      address: `/regions/${province.id}/${isOnProvincePage ? `#${slug}` : `${slug}/`}`,
      rank: (isOnProvincePage ? PLACE_WITHOUT_PAGE : 0) - (isMajor ? PLACE_MAJOR_BONUS : 0),
      hasPage: !isOnProvincePage,
      isMajor,
      isSmall,
      isNotCovered: false,
      parent: province.place,
    },
    names: { ...names, formerNames },
  };
};

/** Adds a county, which leads to its unit. */
export const indexCounty = (index: NameIndex, county: PlaceRecord, unit: IndexedPlace): void => {
  const names = searchableNames(county, index);
  const { name, short = names.stem } = county;
  const place: IndexedPlace = {
    ...unit,
    level: 'county',
    name,
    short,
    rank: unit.rank + PLACE_COUNTY,
    isMajor: false,
    isSmall: true,
    isNameShared: false,
    isPinyinShared: false,
    parent: unit,
  };
  indexPlace(index, place, names);
};

/** Opens a topic. `further` is what `topics.json` has of a page, and may not have loaded. */
export const openTopic = (
  { kind, title, address, short, aliases = [], pageName = '', questions = [] }: TopicRecord,
  further: Pick<TopicRecord, 'aliases' | 'questions'> = {},
): Topic => {
  const ownNames = new Set([title, ...(short === undefined ? [] : [short])].map(compactText));
  const nameKeys = [
    ...new Set([...ownNames, ...[...aliases, ...(further.aliases || [])].map(compactText)]),
  ];
  return {
    kind,
    title,
    address,
    nameKeys,
    ownNameCount: ownNames.size,
    pageName: normaliseHan(cleanText(pageName)),
    isSection: pageName !== '' && short === undefined,
    questions: further.questions || questions,
  };
};
