/** Builds the rows of provinces, units and counties. */
import { splitPlaceName } from '../../places/place-names.ts';
import type { PlaceCounty, PlaceNames, Places, PlaceUnit } from '../../places/place-types.ts';
import {
  PLACE_FLAGS,
  GROUP_ALIAS_PREFIX,
  SECTION_LETTERS,
  type CountiesFile,
  type PlacesFile,
} from '../index-format.ts';
import { joinSyllables, joinList, joinFields } from './row.ts';

/**
 * The full name, shortened to `+` and what follows the short name where that is possible: 石家庄市
 * becomes `+市`.
 */
const nameField = (place: PlaceNames): string => {
  const stem = splitPlaceName(place.name).stem;
  if (place.short === stem && place.name.startsWith(stem))
    return `+${place.name.slice(stem.length)}`;
  return place.name;
};

const countyStems = (county: PlaceCounty): string[] => [
  county.short,
  splitPlaceName(county.name).stem,
];

/**
 * Tells which names and readings counties of other units share, so that the browser knows before it
 * has loaded the counties.
 */
const findSharedNames = (places: Places) => {
  const han = new Map<string, Set<string>>();
  const sounds = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, id: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(id));
  };
  for (const unit of places.units)
    for (const county of unit.counties) {
      for (const name of [...countyStems(county), ...county.aliases]) add(han, name, unit.id);
      if (county.kind === 'county') add(sounds, joinSyllables(county.pinyin), unit.id);
    }
  const others = (map: Map<string, Set<string>>, key: string, id: string): boolean =>
    [...(map.get(key) ?? [])].some((other) => other !== id);
  return {
    han: (key: string, id: string): boolean => others(han, key, id),
    sounds: (key: string, id: string): boolean => others(sounds, key, id),
  };
};

/** In one order everywhere, so that most places have the letters of their province and pack well. */
const sectionLetters = (sections: readonly string[] = []): string =>
  sections
    .map((section) => SECTION_LETTERS[section] ?? '')
    .sort()
    .join('');

const SMALL_LEVELS = new Set(['district', 'county', 'county-city', 'other']);

export const provinceRows = (
  places: Places,
  sounds: ReadonlyMap<string, readonly string[]>,
): PlacesFile['provinces'] => {
  /** The pinyin, or nothing where every character has its first reading. */
  const pinyinField = (place: PlaceNames): string => {
    const stem = splitPlaceName(place.name).stem;
    const plain = [...stem].map((character) => sounds.get(character)?.[0] ?? '').join(' ');
    return plain === place.pinyin ? '' : place.pinyin;
  };
  const shared = findSharedNames(places);
  const sharedFlags = (place: PlaceNames & { id: string }): number =>
    (shared.han(splitPlaceName(place.name).stem, place.id) ? PLACE_FLAGS.isNameShared : 0) |
    (shared.sounds(joinSyllables(place.pinyin), place.id) ? PLACE_FLAGS.isPinyinShared : 0);
  const unitFlags = (unit: PlaceUnit): number =>
    sharedFlags(unit) |
    (unit.hasPage ? PLACE_FLAGS.hasPage : 0) |
    (unit.isMajor ? PLACE_FLAGS.isMajor : 0) |
    (SMALL_LEVELS.has(unit.level) ? PLACE_FLAGS.isSmall : 0);
  return places.provinces.map((province) => ({
    row: joinFields(
      province.id,
      province.short,
      province.name,
      pinyinField(province),
      sharedFlags(province) | (province.covered ? 0 : PLACE_FLAGS.isNotCovered),
      joinList([
        ...province.aliases,
        ...province.groups.map((name) => `${GROUP_ALIAS_PREFIX}${name}`),
      ]),
      joinList(province.alsoPinyin),
      sectionLetters(province.sections),
    ),
    units: province.units.map((unit) =>
      joinFields(
        unit.short,
        nameField(unit),
        pinyinField(unit),
        unitFlags(unit) || '',
        joinList(unit.aliases),
        joinList(unit.formerNames),
        joinList(unit.alsoPinyin),
        unit.slug === joinSyllables(unit.pinyin) ? '' : unit.slug,
        sectionLetters(unit.sections),
      ),
    ),
  }));
};

/** Stands for the pinyin of development zones, which nobody types. */
const NO_PINYIN = '-';

/** Builds `counties.json`. The pinyin is left out where every character has its first reading. */
export const countiesFile = (
  places: Places,
  firstReading: (character: string) => string | undefined,
): CountiesFile => {
  const pinyinField = ({ name, pinyin, kind }: PlaceCounty): string => {
    if (kind === 'zone') return NO_PINYIN;
    const plain = [...splitPlaceName(name).stem].map((character) => firstReading(character) ?? '');
    return plain.join(' ') === pinyin ? '' : pinyin;
  };
  return Object.fromEntries(
    places.units
      .filter((unit) => unit.counties.length > 0)
      .map((unit) => [
        unit.id,
        unit.counties.map((county) =>
          joinFields(
            county.short === splitPlaceName(county.name).stem && county.kind === 'county'
              ? `${county.short}+${county.name.slice(county.short.length)}`
              : county.name,
            pinyinField(county),
            joinList(county.aliases),
            county.kind === 'zone' ? '' : joinList(county.alsoPinyin),
          ),
        ),
      ]),
  );
};
