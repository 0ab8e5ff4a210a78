/**
 * Cuts the counties into small files, by how their names begin, so that a county costs a reader two files
 * of names and not all of them.
 */
import type { Places } from '../../places/place-types.ts';
import type { AllIndexFiles, NamesPartFile, NamesPartName } from '../index-format.ts';
import { namesPartOf } from '../names-part.ts';
import { openNameIndex } from '../open-name-index.ts';
import { countyRecords, type Readings } from './places.ts';

/** Under one address no two places have the same name. */
const placeKey = ({ address, name }: { address: string; name: string }): string => address + name;

/** The counties of each file: they are found by all that the whole index finds them by. */
const countiesByPart = (files: AllIndexFiles): ReadonlyMap<NamesPartName, ReadonlySet<string>> => {
  const parts = new Map<NamesPartName, Set<string>>();
  const { placesByName, placesByPinyin, placesByInitials } = openNameIndex({
    names: files.names,
    'names-more': files['names-more'],
  });
  for (const [text, hits] of [...placesByName, ...placesByPinyin, ...placesByInitials])
    for (const { place } of hits) {
      const part = namesPartOf(text);
      if (part !== 'names-more' && place.level === 'county')
        parts.set(part, (parts.get(part) ?? new Set()).add(placeKey(place)));
    }
  return parts;
};

/** The small files by name. `readings` are those of the first file. */
export const namesParts = (
  files: AllIndexFiles,
  places: Places,
  readings: Readings,
): Record<NamesPartName, NamesPartFile> =>
  Object.fromEntries(
    [...countiesByPart(files)].map(([part, keys]) => {
      const counties = countyRecords(places, readings, ({ address }, { name }) =>
        keys.has(placeKey({ address, name })),
      );
      return [part, { counties }];
    }),
  );
