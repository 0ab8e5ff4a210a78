/** Builds the records of provinces, units and counties. */
import { splitPlaceName } from '../../places/place-names.ts';
import type { PlaceCounty, PlaceNames, Places, PlaceUnit } from '../../places/place-types.ts';
import type { LargePlaceRecord, MoreNamesFile, NamesFile, PlaceRecord } from '../index-format.ts';
import { plainNameParts } from '../plain-place-name.ts';
import { withoutDefaults } from './without-defaults.ts';

type Readings = ReadonlyMap<string, readonly string[]>;

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
 * Tells which names and readings counties of other units share, so that the browser knows before it
 * has loaded the counties.
 */
const findSharedNames = (places: Places) => {
  const unitsByText = new Map<string, Set<string>>();
  const add = (text: string, id: string): void => {
    unitsByText.set(text, (unitsByText.get(text) ?? new Set()).add(id));
  };
  for (const unit of places.units)
    for (const { name, short, aliases, pinyin, kind } of unit.counties) {
      for (const text of [short, splitPlaceName(name).stem, ...aliases]) add(text, unit.id);
      if (kind === 'county') add(withoutBlanks(pinyin), unit.id);
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

/** Provinces with their units, and the sets of sections that their pages have. */
export const provinceRecords = (
  places: Places,
  readings: Readings,
): Pick<NamesFile, 'provinces' | 'sectionSets'> => {
  const sharedNames = findSharedNames(places);
  const sectionSets = new Map<string, number>();
  const largePlace = (
    place: PlaceNames & { id: string; sections?: readonly string[] },
  ): LargePlaceRecord => {
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
  const provinces = places.provinces.map((province) => ({
    id: province.id,
    ...largePlace(province),
    ...withoutDefaults({ groups: province.groups, isNotCovered: !province.covered }),
    units: province.units.map((unit) => ({
      ...largePlace(unit),
      ...withoutDefaults({
        slug: unit.slug === withoutBlanks(unit.pinyin) ? undefined : unit.slug,
        formerNames: unit.formerNames,
        isOnProvincePage: !unit.hasPage,
        isMajor: unit.isMajor,
        isSmall: SMALL_LEVELS.has(unit.level),
      }),
    })),
  }));
  return {
    provinces,
    sectionSets: [...sectionSets.keys()].map((key) => (key === '' ? [] : key.split(','))),
  };
};

/** A development zone goes by its full name, and nobody types its pinyin. */
const zoneNames = ({ name, aliases }: PlaceCounty): PlaceNames => ({
  name,
  short: splitPlaceName(name).short,
  aliases,
  pinyin: '',
  alsoPinyin: [],
});

/** The counties of each unit. */
export const countyRecords = (places: Places, readings: Readings): MoreNamesFile['counties'] =>
  Object.fromEntries(
    places.units
      .filter((unit) => unit.counties.length > 0)
      .map((unit) => [
        unit.id,
        unit.counties.map((county) =>
          county.kind === 'zone'
            ? { ...placeRecord(zoneNames(county), readings), isZone: true }
            : placeRecord(county, readings),
        ),
      ]),
  );
