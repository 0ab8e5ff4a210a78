/** Which places an answer of search may mean, for a field that asks for one place. */
import type { Place } from '../../core/calculators/place.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

const ADDRESS = /^\/regions\/([a-z]+)\/#?([a-z-]+)?/;
/** A district or county that stands directly under its province. */
const DISTRICT = /[区县]（/;

/** All places of an answer of search, small ones too. */
export const foundPlaces = (results: readonly SearchResult[]): readonly SearchResult[] =>
  results.filter(({ kind, isPartialMatch }) => kind === 'region' && !isPartialMatch);

/**
 * The places that an answer of search may mean. A result with a reason (a county, a former name) counts only
 * if nothing larger than a county has the name itself.
 */
export const intendedPlaces = (results: readonly SearchResult[]): readonly SearchResult[] => {
  const found = foundPlaces(results);
  const named = found.filter(({ why }) => why === undefined);
  return named.some(({ title }) => !DISTRICT.test(title)) ? named : found;
};

/** The one place that all answers lie in, or the province that they share. */
export const commonPlace = (name: string, meant: readonly SearchResult[]): Place | undefined => {
  const parts = meant.map(({ address }) => ADDRESS.exec(address) ?? []);
  const [provinces, localities] = [1, 2].map((i) => new Set(parts.map((part) => part[i])));
  const [[province], [locality]] = [[...provinces!], [...localities!]];
  if (provinces!.size !== 1 || !province) return undefined;
  return { province, locality: localities!.size === 1 ? locality : undefined, name };
};
