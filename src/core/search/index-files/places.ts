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

/**
 * Tells which names and readings a county of another unit shares, so that the browser knows before it has
 * loaded the counties.
 */
const findSharedNames = ({ units }: Places) => {
  const unitsByText = new Map<string, Set<string>>();
  for (const { id, counties } of units)
    for (const { name, short, aliases, pinyin, kind } of counties) {
      const texts = [short, splitPlaceName(name).stem, ...aliases];
      if (kind === 'county') texts.push(withoutBlanks(pinyin));
      for (const text of texts) unitsByText.set(text, (unitsByText.get(text) ?? new Set()).add(id));
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

/** The counties by the id of their unit. `readings` are those that are there when they are opened. */
export const countyRecords = (
  { units }: Places,
  readings: Readings,
  isWanted: (unit: PlaceUnit, county: PlaceCounty) => boolean = () => true,
): NamesPartFile['counties'] =>
  Object.fromEntries(
    units.flatMap((unit) => {
      const counties = unit.counties.filter((county) => isWanted(unit, county));
      return counties.length === 0
        ? []
        : [[unit.id, counties.map((county) => countyRecord(county, readings))]];
    }),
  );

/** The places of the first file: provinces and units. */
export const largePlaceRecords = (
  places: Places,
  readings: Readings,
): Pick<NamesFile, 'provinces' | 'sectionSets'> => {
  const sharedNames = findSharedNames(places);
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
  const provinces = places.provinces.map((province) => ({
    id: province.id,
    ...largePlace(province),
    ...withoutDefaults({ groups: province.groups, isNotCovered: !province.covered }),
    units: province.units.map(unitRecord),
  }));
  const sets = [...sectionSets.keys()].map((key) => (key === '' ? [] : key.split(',')));
  return { provinces, sectionSets: sets };
};
