import { buildPlaces, divisions } from '../../core/places/index.ts';
import type { Places } from '../../core/places/place-types.ts';
import { validOf } from './entry.ts';
import { readEntries } from './read-entries.ts';
import type { ContentFile } from './problem.ts';

/**
 * Every place of the country, as pages will know them. Undefined while a file that places are built
 * from cannot be read or used: the check of that file, or the build, says what is wrong.
 */
export const placesOfContent = (files: readonly ContentFile[]): Places | undefined => {
  const { entries } = readEntries(files);
  const [pinyin] = validOf(entries, 'searchPinyin');
  const [names] = validOf(entries, 'searchPlaces');
  if (!pinyin || !names) return undefined;
  try {
    return buildPlaces({
      divisions,
      provinces: validOf(entries, 'provinces'),
      regions: validOf(entries, 'regions'),
      pinyin: pinyin.data,
      names: names.data,
    });
  } catch {
    return undefined;
  }
};

/** Ids of these places. */
export const allPlaces = (files: readonly ContentFile[]): ReadonlySet<string> | undefined => {
  const places = placesOfContent(files);
  return places && new Set(places.localities.map(({ id }) => id));
};
