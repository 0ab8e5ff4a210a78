import { buildPlaces, divisions } from '../../core/places/index.ts';
import { validOf } from './entry.ts';
import { readEntries } from './read-entries.ts';
import type { ContentFile } from './problem.ts';

/**
 * Ids of every place of the country, as pages will know them. Undefined while a file that places
 * are built from cannot be read or used: the check of that file, or the build, says what is wrong.
 */
export const allPlaces = (files: readonly ContentFile[]): ReadonlySet<string> | undefined => {
  const { entries } = readEntries(files);
  const [pinyin] = validOf(entries, 'searchPinyin');
  const [names] = validOf(entries, 'searchPlaces');
  if (!pinyin || !names) return undefined;
  try {
    const { units } = buildPlaces({
      divisions,
      provinces: validOf(entries, 'provinces'),
      regions: validOf(entries, 'regions'),
      pinyin: pinyin.data,
      names: names.data,
    });
    return new Set(units.map(({ id }) => id));
  } catch {
    return undefined;
  }
};
