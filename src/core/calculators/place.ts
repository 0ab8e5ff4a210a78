import type { Province } from '../schema/region.ts';

/** A place in China: the id of its province, of its locality where it is known, and what people call it. */
export interface Place {
  readonly province: string;
  readonly locality?: string | undefined;
  readonly name: string;
}

/** An authority that insures the people of its cities instead of the province. */
export interface SeparateAuthority {
  /** Id of its locality in the province. */
  readonly id: string;
  readonly name: string;
  /** Ids of the cities that it runs. */
  readonly cities: readonly string[];
}

/** A province, as far as calculators need to know it. */
export interface ProvinceData {
  readonly short: string;
  /** False where the mainland's social insurance does not apply. */
  readonly covered: boolean;
  /** Authorities that run an insurance apart from the province. */
  readonly separateAuthorities?: readonly SeparateAuthority[];
  /** When 医保钱包 was reported open in the whole province, and the fact that says so. */
  readonly open?: { readonly on: string; readonly fact: string } | undefined;
}

/** The data of a province for calculators. What a province does not have is left out, to keep pages small. */
export const provinceData = ({
  short,
  covered,
  fullyOpen,
  extraLocalities,
}: Province): ProvinceData => {
  const separate = extraLocalities
    .filter((locality) => locality.runsOwnInsurance)
    .map(({ id, short: name, cities }) => ({ id, name, cities }));
  return {
    short,
    covered,
    open: fullyOpen,
    ...(separate.length > 0 ? { separateAuthorities: separate } : {}),
  };
};

/** The authority that insures the people of a place instead of its province; undefined for most places. */
export const separateAuthorityOf = (
  { province, locality }: Place,
  provinces: Readonly<Record<string, ProvinceData>>,
): SeparateAuthority | undefined =>
  locality === undefined
    ? undefined
    : provinces[province]?.separateAuthorities?.find(
        ({ id, cities }) => id === locality || cities.includes(locality),
      );
