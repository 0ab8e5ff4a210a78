import { isMunicipality } from '../places/index.ts';
import type { Province } from '../schema/region.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { isWorthAPage } from './place-answers.ts';

/** A province with its id. */
export interface IdentifiedProvince {
  readonly id: string;
  readonly data: Pick<Province, 'name' | 'extraLocalities'>;
}

/**
 * The authority that insures the people of a locality instead of its province, by the ids of the authority itself
 * and of its cities. The rules of the province do not apply there.
 */
export const separateInsurers = (
  provinces: readonly IdentifiedProvince[],
): ReadonlyMap<string, string> =>
  new Map(
    provinces.flatMap(({ id, data }) =>
      data.extraLocalities
        .filter(({ runsOwnInsurance }) => runsOwnInsurance)
        .flatMap((authority) =>
          [authority.id, ...authority.cities].map(
            (slug) => [`${id}/${slug}`, `${id}/${authority.id}`] as const,
          ),
        ),
    ),
  );

/**
 * Returns a function that says whether enough is known of a locality for a page made of facts alone. A city whose
 * people another authority insures has one in any case, because the page of its province is not about it. Districts
 * of a municipality have no such page: the page of the municipality is theirs.
 */
export const answeredLocalities = (
  facts: readonly IdentifiedFact[],
  provinces: readonly IdentifiedProvince[],
): ((id: string) => boolean) => {
  const insurers = separateInsurers(provinces);
  const cities = new Set(provinces.filter(({ data }) => isMunicipality(data)).map(({ id }) => id));
  return (id) => {
    const insurer = insurers.get(id);
    if (insurer !== undefined && insurer !== id) return true;
    return !cities.has(id.split('/')[0]!) && isWorthAPage(facts, id, insurer);
  };
};
