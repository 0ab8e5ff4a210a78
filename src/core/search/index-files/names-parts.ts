/**
 * Cuts the places that the first file does not have into small files, by how their names begin, so that a
 * county costs a reader two files of names and not all of them.
 */
import type {
  AllIndexFiles,
  CharactersBySound,
  FurtherPlaces,
  NamesPartFile,
  NamesPartName,
  UnitRecord,
} from '../index-format.ts';
import { namesPartOf } from '../names-part.ts';
import { openNameIndex } from '../open-name-index.ts';
import { addReading, charactersBySound } from './readings.ts';
import type { placeRecords, Readings } from './places.ts';

/** Under one address no two places have the same name. */
const placeKey = ({ address, name }: { address: string; name: string }): string => address + name;

/** The files in which each place stands: it is found by all that the whole index finds it by. */
const partsByPlace = (files: AllIndexFiles): ReadonlyMap<string, ReadonlySet<NamesPartName>> => {
  const parts = new Map<string, Set<NamesPartName>>();
  const { placesByName, placesByPinyin, placesByInitials } = openNameIndex({
    names: files.names,
    'names-more': files['names-more'],
  });
  for (const [text, hits] of [...placesByName, ...placesByPinyin, ...placesByInitials])
    for (const { place } of hits) {
      const part = namesPartOf(text);
      const key = placeKey(place);
      if (part !== 'names-more') parts.set(key, (parts.get(key) ?? new Set()).add(part));
    }
  return parts;
};

/** Readings of the characters of aliases that the first file does not have. */
const furtherSounds = (
  { units, counties }: FurtherPlaces,
  first: Readings,
  all: Readings,
): CharactersBySound => {
  const records: readonly Partial<UnitRecord>[] = [units, counties].flatMap(Object.values).flat();
  const further = new Map<string, Set<string>>();
  for (const { aliases = [], formerNames = [] } of records)
    for (const character of [...aliases, ...formerNames].join(''))
      for (const sound of all.get(character) ?? [])
        if (first.get(character)?.includes(sound) !== true) addReading(further, character, sound);
  return charactersBySound(further);
};

/** The small files by name. `first` has the readings of the first file, `all` those of all files. */
export const namesParts = (
  files: AllIndexFiles,
  further: ReturnType<typeof placeRecords>['further'],
  first: Readings,
  all: Readings,
): Record<NamesPartName, NamesPartFile> => {
  const parts = partsByPlace(files);
  const names = [...new Set([...parts.values()].flatMap((list) => [...list]))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const places = further(
        ({ address, name: unit }, county) =>
          parts.get(placeKey({ address, name: county?.name ?? unit }))?.has(name) === true,
      );
      return [name, { ...places, sounds: furtherSounds(places, first, all) }];
    }),
  );
};
