/** Builds the records of provinces, units and counties, and decides which of them come first. */
import { splitPlaceName } from '../../places/place-names.ts';
import type { PlaceCounty, PlaceNames, Places, PlaceUnit } from '../../places/place-types.ts';
import type { NamesFile, NamesPartFile, PlaceRecord, UnitRecord } from '../index-format.ts';
import { plainNameParts } from '../plain-place-name.ts';
import { withoutDefaults } from './without-defaults.ts';

export type Readings = ReadonlyMap<string, readonly string[]>;

const withoutBlanks = (syllables: string): string => syllables.replaceAll(' ', '');

/** What every place has. The pinyin is left out where every character has its first reading. */
const placeRecord = (
  { name, short, pinyin, aliases, alsoPinyin }: PlaceNames,
  readings: Readings,
): PlaceRecord => {
  const { stem, suffix } = splitPlaceName(name);
  const plain = plainNameParts(name);
  const isPlain = stem === plain.stem && suffix === plain.suffix;
  const firstReadings = [...stem].map((character) => readings.get(character)?.[0] ?? '');
  return withoutDefaults({
    name,
    stem: isPlain ? undefined : stem,
    suffix: isPlain ? undefined : suffix,
    short: short === stem ? undefined : short,
    pinyin: firstReadings.join(' ') === pinyin ? undefined : pinyin,
    aliases,
    otherPinyin: alsoPinyin,
  });
};

/** The larger a place, the more people look for it. */
const LEVELS_BY_SIZE: readonly PlaceUnit['level'][] = [
  'prefecture-city',
  'autonomous-prefecture',
  'prefecture',
  'league',
  'district',
  'provincial-pool',
  'other',
  'county-city',
  'new-area',
  'county',
];

/** So many units stand in the first file, which must stay small however many places there are. */
const MAX_FIRST_UNITS = 500;

/** The units of the first file: all that have counties, and the largest of the others. */
export const firstUnits = ({ units }: Places): ReadonlySet<PlaceUnit> => {
  const size = ({ level, counties }: PlaceUnit): number =>
    counties.length > 0 ? -1 : LEVELS_BY_SIZE.indexOf(level);
  return new Set(
    units
      .toSorted((a, b) => size(a) - size(b))
      .filter(({ counties }, at) => counties.length > 0 || at < MAX_FIRST_UNITS),
  );
};

/**
 * Tells which names and readings further places of other units share, so that the browser knows before it
 * has loaded them.
 */
const findSharedNames = (places: Places, first: ReadonlySet<PlaceUnit>) => {
  const unitsByText = new Map<string, Set<string>>();
  const add = (
    { name, short, aliases, pinyin }: PlaceNames,
    id: string,
    isPinyinTyped = true,
  ): void => {
    const texts = [short, splitPlaceName(name).stem, ...aliases];
    if (isPinyinTyped) texts.push(withoutBlanks(pinyin));
    for (const text of texts) unitsByText.set(text, (unitsByText.get(text) ?? new Set()).add(id));
  };
  for (const unit of places.units) {
    if (!first.has(unit)) add(unit, unit.id);
    for (const county of unit.counties) add(county, unit.id, county.kind === 'county');
  }
  const isShared = (text: string, id: string): boolean =>
    [...(unitsByText.get(text) ?? [])].some((other) => other !== id);
  return (place: PlaceNames & { id: string }) => ({
    isNameShared: isShared(splitPlaceName(place.name).stem, place.id),
    isPinyinShared: isShared(withoutBlanks(place.pinyin), place.id),
  });
};

const SMALL_LEVELS: ReadonlySet<PlaceUnit['level']> = new Set([
  'district',
  'county',
  'county-city',
  'other',
]);

/** A development zone goes by its full name, and nobody types its pinyin. */
const zoneNames = ({ name, aliases }: PlaceCounty): PlaceNames => ({
  name,
  short: splitPlaceName(name).short,
  aliases,
  pinyin: '',
  alsoPinyin: [],
});

const countyRecord = (county: PlaceCounty, readings: Readings): PlaceRecord =>
  county.kind === 'zone'
    ? { ...placeRecord(zoneNames(county), readings), pinyin: '' }
    : placeRecord(county, readings);

/** Lists by the id of what they lie in; empty ones are left out. */
const listsById = <Owner extends { id: string }, Item>(
  owners: readonly Owner[],
  listOf: (owner: Owner) => readonly Item[],
): Record<string, readonly Item[]> =>
  Object.fromEntries(
    owners.map((owner) => [owner.id, listOf(owner)] as const).filter(([, list]) => list.length > 0),
  );

/** The records of the first file, and those of further places. */
export const placeRecords = (places: Places, readings: Readings) => {
  const first = firstUnits(places);
  const sharedNames = findSharedNames(places, first);
  const sectionSets = new Map<string, number>();
  const largePlace = (place: PlaceNames & { id: string; sections?: readonly string[] }) => {
    const key = place.sections?.toSorted().join();
    if (key !== undefined && !sectionSets.has(key)) sectionSets.set(key, sectionSets.size);
    return {
      ...placeRecord(place, readings),
      ...withoutDefaults({
        ...sharedNames(place),
        sections: key === undefined ? undefined : sectionSets.get(key),
      }),
    };
  };
  const unitRecord = (unit: PlaceUnit): UnitRecord => ({
    ...largePlace(unit),
    ...withoutDefaults({
      slug: unit.slug === withoutBlanks(unit.pinyin) ? undefined : unit.slug,
      formerNames: unit.formerNames,
      isOnProvincePage: !unit.hasPage,
      isMajor: unit.isMajor,
      isSmall: SMALL_LEVELS.has(unit.level),
    }),
  });
  const unitRecords = new Map(places.units.map((unit) => [unit, unitRecord(unit)]));
  const recordsOf = (units: readonly PlaceUnit[]): UnitRecord[] =>
    units.flatMap((unit) => unitRecords.get(unit) ?? []);
  const provinces = places.provinces.map((province) => ({
    id: province.id,
    ...largePlace(province),
    ...withoutDefaults({ groups: province.groups, isNotCovered: !province.covered }),
    units: recordsOf(province.units.filter((unit) => first.has(unit))),
  }));
  /** `countyReadings` has the readings that are there when the counties are opened. */
  const further = (
    isWanted: (unit: PlaceUnit, county?: PlaceCounty) => boolean,
    countyReadings = readings,
  ): NamesPartFile => ({
    units: listsById(places.provinces, ({ units }) =>
      recordsOf(units.filter((unit) => !first.has(unit) && isWanted(unit))),
    ),
    counties: listsById(places.units, (unit) =>
      unit.counties
        .filter((county) => isWanted(unit, county))
        .map((county) => countyRecord(county, countyReadings)),
    ),
  });
  const sets = [...sectionSets.keys()].map((key) => (key === '' ? [] : key.split(',')));
  return { firstFile: { provinces, sectionSets: sets } satisfies Partial<NamesFile>, further };
};
