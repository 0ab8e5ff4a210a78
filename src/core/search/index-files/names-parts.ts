/**
 * Cuts the places that the first file does not have into small files, by how their names begin, so that a
 * county costs a reader two files of names and not all of them.
 */
import type { AllIndexFiles, NamesPartFile, NamesPartName } from '../index-format.ts';
import { namesPartOf } from '../names-part.ts';
import { openNameIndex } from '../open-name-index.ts';
import type { placeRecords } from './places.ts';

/** Under one address no two places have the same name. */
const placeKey = ({ address, name }: { address: string; name: string }): string => address + name;

/** The places of each file: they are found by all that the whole index finds them by. */
const placesByPart = (files: AllIndexFiles): ReadonlyMap<NamesPartName, ReadonlySet<string>> => {
  const parts = new Map<NamesPartName, Set<string>>();
  const { placesByName, placesByPinyin, placesByInitials } = openNameIndex({
    names: files.names,
    'names-more': files['names-more'],
  });
  for (const [text, hits] of [...placesByName, ...placesByPinyin, ...placesByInitials])
    for (const { place } of hits) {
      const part = namesPartOf(text);
      if (part !== 'names-more')
        parts.set(part, (parts.get(part) ?? new Set()).add(placeKey(place)));
    }
  return parts;
};

/** The small files by name. `further` gives the records of places that the first file does not have. */
export const namesParts = (
  files: AllIndexFiles,
  further: ReturnType<typeof placeRecords>['further'],
): Record<NamesPartName, NamesPartFile> =>
  Object.fromEntries(
    [...placesByPart(files)].flatMap(([part, keys]) => {
      const places = further(({ address, name: unit }, county) =>
        keys.has(placeKey({ address, name: county?.name ?? unit })),
      );
      const isEmpty = [places.units, places.counties].every((of) => Object.keys(of).length === 0);
      return isEmpty ? [] : [[part, places]];
    }),
  );
