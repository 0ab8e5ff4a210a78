import { isMunicipality } from '../places/index.ts';
import type { Province } from '../schema/region.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { isWorthAPage } from './place-answers.ts';

/** A province with its id. */
export interface IdentifiedProvince {
  readonly id: string;
  readonly data: Pick<Province, 'name' | 'extraUnits'>;
}

/** Units that insure their people themselves, for whom their province's rules do not hold. */
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
 * Tells of a unit whether enough is known of it for a page that is made of facts alone. Districts
 * of a municipality have none: the page of the municipality is theirs.
 */
export const answeredUnits = (
  facts: readonly IdentifiedFact[],
  provinces: readonly IdentifiedProvince[],
): ((id: string) => boolean) => {
  const ownInsurance = unitsWithOwnInsurance(provinces);
  const cities = new Set(provinces.filter(({ data }) => isMunicipality(data)).map(({ id }) => id));
  return (id) => !cities.has(id.split('/')[0]!) && isWorthAPage(facts, id, !ownInsurance.has(id));
};
