/** Turns records of places into places, and adds them to the index under every name that people use. */
import type { IndexFiles, NamesPartFile, PlaceRecord } from './index-format.ts';
import type { IndexedPlace, NameIndex, PlaceMatch } from './index-model.ts';
import { appendUnique } from './multimap.ts';
import { plainNameParts } from './plain-place-name.ts';
import { textReadings } from './sounds.ts';
import { PLACE_COUNTY, PLACE_MAJOR_BONUS, PLACE_WITHOUT_PAGE } from './weights.ts';

type Readings = NameIndex['readings'];

/** Pinyin of a name when each character has its first reading; empty when one has no reading yet. */
const defaultPinyin = (stem: string, readings: Readings): string =>
  textReadings(stem, readings, 1)[0]?.join(' ') || '';

/** A record with the fields that are left out where they follow from its name. */
const completeRecord = (record: PlaceRecord, readings: Readings) => {
  const { name, stem = '', suffix = '' } = record;
  const parts = stem === '' ? plainNameParts(name) : { stem, suffix };
  const pinyin = record.pinyin ?? defaultPinyin(parts.stem, readings);
  const lists = { otherPinyin: [], aliases: [], formerNames: [], groups: [] };
  const slug = pinyin.replace(/ /g, '');
  return { ...lists, short: parts.stem, slug, ...record, ...parts, pinyin };
};
type CompleteRecord = ReturnType<typeof completeRecord>;

/** A place; a county leads to the locality that it lies in. */
const placeOf = (
  { name, short, slug, isSmall, isMajor, isNotCovered, isInsuredApart, ...record }: CompleteRecord,
  sections: readonly string[] | undefined,
  parent?: IndexedPlace,
): IndexedPlace => {
  const own = {
    ...{ name, short, parent, sections },
    isNotCovered: isNotCovered || false,
    isInsuredApart: isInsuredApart || false,
  };
  if (!parent) {
    const address = `/regions/${slug}/`;
    const level = 'province';
    return { ...own, level, id: slug, title: short, address, rank: 0, hasPage: false };
  }
  const id = `${parent.id}/${slug}`;
  if (parent.parent)
    return {
      ...parent,
      level: 'county',
      id,
      name,
      short,
      parent,
      rank: parent.rank + PLACE_COUNTY,
    };
  const hasPage = !record.isOnProvincePage;
  return {
    ...own,
    level: 'locality',
    id,
    title: `${isSmall ? name : short}（${parent.short}）`,
    address: parent.address + (hasPage ? `${slug}/` : `#${slug}`),
    rank: (hasPage ? 0 : PLACE_WITHOUT_PAGE) - (isMajor ? PLACE_MAJOR_BONUS : 0),
    hasPage,
  };
};

/** Adds one place under its full name, short name, aliases, former names, pinyin and initials. */
const addNames = (index: NameIndex, place: IndexedPlace, record: CompleteRecord): void => {
  type Maps = Pick<NameIndex, 'placesByName' | 'placesByPinyin' | 'placesByInitials'>;
  const add = (map: keyof Maps, key: string, matchedBy: PlaceMatch['matchedBy']): void => {
    if (!index[map].get(key)?.some((match) => match.place === place))
      appendUnique(index[map], key, { place, matchedBy });
  };
  const { stem, suffix, pinyin } = record;
  const otherNames = [
    ['alias', record.aliases],
    ['former', record.formerNames],
    ['group', record.groups],
  ] as const;
  for (const [matchedBy, names] of [
    ['name', [record.name]],
    ['short', [record.short, stem]],
    ['name', [stem + suffix]],
    ...otherNames,
  ] as const)
    for (const name of names) add('placesByName', name, matchedBy);
  if (pinyin === '') return;
  const addReading = (
    reading: string,
    matchedBy: PlaceMatch['matchedBy'],
    initialsBy = matchedBy,
  ) => {
    add('placesByPinyin', reading.replace(/ /g, ''), matchedBy);
    if (/ /.test(reading))
      add('placesByInitials', reading.replace(/([a-z])[a-z]* ?/g, '$1'), initialsBy);
  };
  const end = defaultPinyin(suffix, index.readings);
  for (const reading of [pinyin, ...record.otherPinyin]) {
    addReading(reading, 'short');
    addReading(`${reading} ${end}`, 'short', 'alias');
  }
  for (const [matchedBy, names] of otherNames.slice(0, 2))
    for (const name of names)
      if (/^[a-z]+$/.test(name)) add('placesByPinyin', name, 'short');
      // Other names of a county cannot be found by pinyin: no small file has their readings.
      else if (place.level !== 'county' && name.length > 1)
        for (const reading of textReadings(name, index.readings))
          addReading(reading.join(' '), matchedBy);
};

/** Adds the places of all files to an index that has the readings already; provinces before their localities. */
export const addPlaces = (index: NameIndex, files: IndexFiles): void => {
  const { names, 'names-more': more } = files;
  // `names-more.json` has everything that the small files have.
  const further = more
    ? [more]
    : Object.values(files).filter(
        (file): file is NamesPartFile => !!file && 'places' in file && file !== names,
      );
  const queue: [record: PlaceRecord, parent?: IndexedPlace][] = names.places.map((one) => [one]);
  for (const [record, parent] of queue) {
    const complete = completeRecord(record, index.readings);
    const sections = record.sections === undefined ? undefined : names.sectionSets[record.sections];
    const place = placeOf(complete, sections, parent);
    addNames(index, place, complete);
    const within = further.flatMap(({ places }) => places[place.id] || []);
    for (const inner of [...(record.places || []), ...within]) queue.push([inner, place]);
  }
};
