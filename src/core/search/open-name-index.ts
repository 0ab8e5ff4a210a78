/** Builds the part of the index that answers names: places, and the names of topics. */
import type { IndexFiles } from './index-format.ts';
import type { NameIndex } from './index-model.ts';
import { addPlaces } from './open-places.ts';
import { openTopics } from './open-topics.ts';
import { addReadings } from './sounds.ts';

/** Builds the name index from the files that have come; call again when more have. */
export const openNameIndex = (files: IndexFiles): NameIndex => {
  const { names: file, 'names-more': more } = files;
  const names: NameIndex = {
    placesByName: new Map(),
    placesByPinyin: new Map(),
    placesByInitials: new Map(),
    maxPlaceNameLength: 0,
    sharedNames: new Set(file.sharedNames.split(' ')),
    ...openTopics(file),
    readings: new Map(),
    simplifiedByTraditional: new Map(
      (more?.traditional || '')
        .split(' ')
        .flatMap(([simple = '', ...forms]) => forms.map((form) => [form, simple])),
    ),
    homophones: more?.homophones || [],
    hasMoreNames: more !== undefined,
    files,
  };
  // The readings of the first file come first, so that the first of a character is the one used in names.
  for (const { sounds } of more ? [file, more] : [file]) addReadings(sounds, names.readings);
  addPlaces(names, files);
  names.maxPlaceNameLength = Math.max(...[...names.placesByName.keys()].map((key) => key.length));
  return names;
};
