/** Builds the part of the index that answers names: places, and the names of topics. */
import type { IndexFiles } from './index-format.ts';
import type { PlaceMatch } from './index-model.ts';
import { addPlaces } from './open-places.ts';
import { openTopics } from './open-topics.ts';
import { addReadings } from './sounds.ts';

/** Builds the name index from the files that have come; call again when more have. */
export const openNameIndex = (files: IndexFiles) => {
  const { names: file, 'names-more': more } = files;
  const names = {
    placesByName: new Map<string, PlaceMatch[]>(),
    placesByPinyin: new Map<string, PlaceMatch[]>(),
    placesByInitials: new Map<string, PlaceMatch[]>(),
    /** Length of the longest key of `placesByName`, in characters. */
    maxPlaceNameLength: 0,
    /** Names and pinyin of these places that places in files not yet loaded have too. */
    sharedNames: new Set(file.sharedNames.split(' ')),
    ...openTopics(file),
    readings: new Map<string, string[]>(),
    /** The simplified form of each traditional character; empty until `names-more.json` has loaded. */
    simplifiedByTraditional: new Map(
      (more?.traditional || '')
        .split(' ')
        .flatMap(([simple = '', ...forms]) => forms.map((form) => [form, simple] as const)),
    ),
    /** Other words that are read like a name; empty until `names-more.json` has loaded. */
    homophones: more?.homophones || [],
    /** Whether all counties, traditional characters and readings for homophones have loaded. */
    hasMoreNames: more !== undefined,
    /** The files that had been loaded when it was built. */
    files,
  };
  // The readings of the first file come first, so that the first of a character is the one used in names.
  for (const { sounds } of more ? [file, more] : [file]) addReadings(sounds, names.readings);
  addPlaces(names, files);
  names.maxPlaceNameLength = Math.max(...[...names.placesByName.keys()].map((key) => key.length));
  return names;
};
