import { validOf, type Entry } from '../content-check/entry.ts';
import { buildPlaces, divisions, type Places } from '../places/index.ts';

/** The places of the country from content files, for tools that run without Astro. */
export const placesOf = (entries: readonly Entry[]): Places => {
  const [pinyin] = validOf(entries, 'searchPinyin');
  const [names] = validOf(entries, 'searchPlaces');
  if (!pinyin || !names) throw new Error('content/search/ has no pinyin.yaml or no places.yaml');
  return buildPlaces({
    divisions,
    provinces: validOf(entries, 'provinces'),
    regions: validOf(entries, 'regions'),
    pinyin: pinyin.data,
    names: names.data,
  });
};
