import { isMunicipality } from '../places/index.ts';
import type { Province } from '../schema/region.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { isWorthAPage } from './place-answers.ts';

/** A province with its id. */
export interface IdentifiedProvince {
  readonly id: string;
  readonly data: Pick<Province, 'name' | 'extraUnits'>;
}

/** Units that run their own insurance; the rules of their province do not apply there. */
export const unitsWithOwnInsurance = (
  provinces: readonly IdentifiedProvince[],
): ReadonlySet<string> =>
  new Set(
    provinces.flatMap(({ id, data }) =>
      data.extraUnits
        .filter(({ runsOwnInsurance }) => runsOwnInsurance)
        .map((unit) => `${id}/${unit.id}`),
    ),
  );

/**
 * Returns a function that says whether enough is known of a unit for a page made of facts alone. Districts of
 * a municipality have no such page: the page of the municipality is theirs.
 */
export const answeredUnits = (
  facts: readonly IdentifiedFact[],
  provinces: readonly IdentifiedProvince[],
): ((id: string) => boolean) => {
  const ownInsurance = unitsWithOwnInsurance(provinces);
  const cities = new Set(provinces.filter(({ data }) => isMunicipality(data)).map(({ id }) => id));
  return (id) => !cities.has(id.split('/')[0]!) && isWorthAPage(facts, id, !ownInsurance.has(id));
};
