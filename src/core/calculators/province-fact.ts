import type { Province } from '../schema/region.ts';
import type { ProvinceFact } from './outcome.ts';

/** A province as the sharing calculator knows it; what it has none of is left out of the page. */
export const provinceFact = ({ short, covered, fullyOpen, extraUnits }: Province): ProvinceFact => {
  const separate = extraUnits
    .filter((unit) => unit.runsOwnInsurance)
    .flatMap(({ id, short: name, cities }) => [id, ...cities].map((place) => [place, name]));
  return {
    short,
    covered,
    open: fullyOpen,
    ...(separate.length > 0
      ? { separateAuthorities: Object.fromEntries(separate) as Record<string, string> }
      : {}),
  };
};
