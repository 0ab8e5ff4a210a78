import { z } from 'zod';
import { areaCode, regionId, text } from './primitives.ts';

const names = z.array(text).min(1);

/** Names of places that have no file of their own, by region id or by code. */
export const searchPlacesSchema = z.strictObject({
  /** Localities: other names in use. */
  aliases: z.record(regionId, names).default({}),
  /** Localities: names they had before, places that became a part of them. */
  formerNames: z.record(regionId, names).default({}),
  /** Counties by code: other names, old or in use. */
  counties: z.record(areaCode, names).default({}),
  /** Names for several provinces together, by province id: 长三角. */
  groups: z.record(text, z.array(text).min(1)).default({}),
  /** Localities that come first among several with the same initials. */
  major: z.array(regionId).default([]),
  /** Names that are words of their own: a place only with its suffix (公安县) or alone. */
  words: z.array(text).default([]),
});
export type SearchPlaces = z.infer<typeof searchPlacesSchema>;
