import { isMunicipality } from '../places/index.ts';
import type { Province } from '../schema/region.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { isWorthAPage } from './place-answers.ts';

/** A province with its id. */
export interface IdentifiedProvince {
  readonly id: string;
  readonly data: Pick<Province, 'name' | 'extraLocalities'>;
}

/** Localities that run their own insurance; the rules of their province do not apply there. */
export const localitiesWithOwnInsurance = (
  provinces: readonly IdentifiedProvince[],
): ReadonlySet<string> =>
  new Set(
    provinces.flatMap(({ id, data }) =>
      data.extraLocalities
        .filter(({ runsOwnInsurance }) => runsOwnInsurance)
        .map((locality) => `${id}/${locality.id}`),
    ),
  );

/**
 * Returns a function that says whether enough is known of a locality for a page made of facts alone. Districts of
 * a municipality have no such page: the page of the municipality is theirs.
 */
export const answeredLocalities = (
  facts: readonly IdentifiedFact[],
  provinces: readonly IdentifiedProvince[],
): ((id: string) => boolean) => {
  const ownInsurance = localitiesWithOwnInsurance(provinces);
  const cities = new Set(provinces.filter(({ data }) => isMunicipality(data)).map(({ id }) => id));
  return (id) => !cities.has(id.split('/')[0]!) && isWorthAPage(facts, id, !ownInsurance.has(id));
};
