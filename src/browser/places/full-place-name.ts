import type { SearchIndex } from '../../core/search/lookup.ts';
import type { IndexedPlace } from '../../core/search/index-model.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

const COUNTY = /^(.+?)属于/;

/** Provinces and what they are made of, without counties. */
export const largerPlaces = ({ placesByName }: SearchIndex): IndexedPlace[] => {
  const places = new Set([...placesByName.values()].flat().map(({ place }) => place));
  return [...places].filter(({ level }) => level !== 'county');
};

/** What a place is called in full: 北京市朝阳区, 内蒙古乌海市海南区. */
export const createFullNameFormatter = (
  places: readonly IndexedPlace[],
): ((result: SearchResult) => string) => {
  const byAddress = new Map(places.map((place) => [place.address, place]));
  return ({ address, title, why = '' }) => {
    const place = byAddress.get(address);
    if (!place) return title;
    const { parent, name } = place;
    // 新疆维吾尔自治区 is as long as an address.
    const before = parent && (parent.name.length > 4 ? parent.short : parent.name);
    return (before ?? '') + name + (COUNTY.exec(why)?.[1] ?? '');
  };
};
