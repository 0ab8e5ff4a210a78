/**
 * Cuts the places that the first file does not have into small files, by how their names begin, so that a
 * county costs a reader two files of names and not all of them.
 */
import type { AllIndexFiles, NamesPartFile, NamesPartName, PlaceRecord } from '../index-format.ts';
import type { NameIndex } from '../index-model.ts';
import { namesPartOf } from '../names-part.ts';

/** In one place no two have the same name. */
const placeKey = (within: string | undefined, name: string): string => `${within ?? ''} ${name}`;

/**
 * The small files by name. A place is in every file that has one of the texts by which the whole index finds
 * it.
 */
export const namesParts = (
  { placesByName, placesByPinyin, placesByInitials }: NameIndex,
  further: Readonly<Record<string, readonly PlaceRecord[]>>,
): Pick<AllIndexFiles, NamesPartName> => {
  const keysByPart = new Map<NamesPartName, Set<string>>();
  for (const [text, hits] of [...placesByName, ...placesByPinyin, ...placesByInitials]) {
    const part = namesPartOf(text);
    if (part === 'names-more') continue;
    const keys = keysByPart.get(part) ?? new Set();
    for (const { place } of hits) keys.add(placeKey(place.parent?.id, place.name));
    keysByPart.set(part, keys);
  }
  const partOf = (keys: ReadonlySet<string>): NamesPartFile['places'] =>
    Object.fromEntries(
      Object.entries(further)
        .map(([id, list]) => [id, list.filter(({ name }) => keys.has(placeKey(id, name)))] as const)
        .filter(([, list]) => list.length > 0),
    );
  return Object.fromEntries(
    [...keysByPart].flatMap(([part, keys]) => {
      const places = partOf(keys);
      return Object.keys(places).length === 0 ? [] : [[part, { places }]];
    }),
  );
};
