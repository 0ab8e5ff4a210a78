/** Rows of provinces, units and counties. */
import { cutName } from '../../places/place-names.ts';
import type { PlaceCounty, PlaceNames, Places, PlaceUnit } from '../../places/place-types.ts';
import {
  FLAG,
  GROUP,
  SECTION_LETTERS,
  type CountiesFile,
  type PlacesFile,
} from '../index-format.ts';
import { joined, list, row } from './row.ts';

/** Full name as a suffix of the stem where it is one: 市, 土家族苗族自治州 stays whole. */
const nameField = (place: PlaceNames): string => {
  const stem = cutName(place.name).stem;
  if (place.short === stem && place.name.startsWith(stem))
    return `+${place.name.slice(stem.length)}`;
  return place.name;
};

const stems = (county: PlaceCounty): string[] => [county.short, cutName(county.name).stem];

/** Names of counties, each with the units they belong to, so that shared ones are known early. */
const sharedNames = (places: Places) => {
  const han = new Map<string, Set<string>>();
  const sounds = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, id: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(id));
  };
  for (const unit of places.units)
    for (const county of unit.counties) {
      for (const name of [...stems(county), ...county.aliases]) add(han, name, unit.id);
      if (county.kind === 'county') add(sounds, joined(county.pinyin), unit.id);
    }
  const others = (map: Map<string, Set<string>>, key: string, id: string): boolean =>
    [...(map.get(key) ?? [])].some((other) => other !== id);
  return {
    han: (key: string, id: string): boolean => others(han, key, id),
    sounds: (key: string, id: string): boolean => others(sounds, key, id),
  };
};

const letters = (sections: readonly string[] = []): string =>
  sections.map((section) => SECTION_LETTERS[section] ?? '').join('');

const SMALL = new Set(['district', 'county', 'county-city', 'other']);

export const placesRows = (
  places: Places,
  sounds: ReadonlyMap<string, readonly string[]>,
): PlacesFile['provinces'] => {
  /** Nothing where every character has its first reading. */
  const pinyinField = (place: PlaceNames): string => {
    const stem = cutName(place.name).stem;
    const plain = [...stem].map((character) => sounds.get(character)?.[0] ?? '').join(' ');
    return plain === place.pinyin ? '' : place.pinyin;
  };
  const shared = sharedNames(places);
  const flags = (place: PlaceNames & { id: string }): number =>
    (shared.han(cutName(place.name).stem, place.id) ? FLAG.shared : 0) |
    (shared.sounds(joined(place.pinyin), place.id) ? FLAG.sharedPinyin : 0);
  const unitFlags = (unit: PlaceUnit): number =>
    flags(unit) |
    (unit.own ? FLAG.own : 0) |
    (unit.major ? FLAG.major : 0) |
    (SMALL.has(unit.level) ? FLAG.small : 0);
  return places.provinces.map((province) => ({
    row: row(
      province.id,
      province.short,
      province.name,
      pinyinField(province),
      flags(province) | (province.covered ? 0 : FLAG.foreign),
      list([...province.aliases, ...province.groups.map((name) => `${GROUP}${name}`)]),
      list(province.alsoPinyin),
      letters(province.sections),
    ),
    units: province.units.map((unit) =>
      row(
        unit.short,
        nameField(unit),
        pinyinField(unit),
        unitFlags(unit) || '',
        list(unit.aliases),
        list(unit.formerNames),
        list(unit.alsoPinyin),
        unit.slug === joined(unit.pinyin) ? '' : unit.slug,
        letters(unit.sections),
      ),
    ),
  }));
};

/** Stands for the reading of a name that is none to be typed. */
const UNREAD = '-';

/** Counties with their readings, left out where every character has its first reading. */
export const countiesFile = (
  places: Places,
  firstReading: (character: string) => string | undefined,
): CountiesFile => {
  const pinyinField = ({ name, pinyin, kind }: PlaceCounty): string => {
    if (kind === 'zone') return UNREAD;
    const plain = [...cutName(name).stem].map((character) => firstReading(character) ?? '');
    return plain.join(' ') === pinyin ? '' : pinyin;
  };
  return Object.fromEntries(
    places.units
      .filter((unit) => unit.counties.length > 0)
      .map((unit) => [
        unit.id,
        unit.counties.map((county) =>
          row(
            county.short === cutName(county.name).stem && county.kind === 'county'
              ? `${county.short}+${county.name.slice(county.short.length)}`
              : county.name,
            pinyinField(county),
            list(county.aliases),
            county.kind === 'zone' ? '' : list(county.alsoPinyin),
          ),
        ),
      ]),
  );
};
