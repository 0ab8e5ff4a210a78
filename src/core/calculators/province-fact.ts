import type { Province } from '../schema/region.ts';
import type { ProvinceFact } from './outcome.ts';

/** A province as the sharing calculator knows it; what it has none of is left out of the page. */
export const provinceFact = ({ short, covered, fullyOpen, extraUnits }: Province): ProvinceFact => {
  const apart = extraUnits
    .filter((unit) => unit.apart)
    .flatMap(({ id, short: name, cities }) => [id, ...cities].map((place) => [place, name]));
  return {
    short,
    covered,
    open: fullyOpen,
    ...(apart.length > 0 ? { apart: Object.fromEntries(apart) as Record<string, string> } : {}),
  };
};
