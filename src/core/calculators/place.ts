import type { Province } from '../schema/region.ts';

/** A place in China: the id of its province, of its locality where it is known, and what people call it. */
export interface Place {
  readonly province: string;
  readonly locality?: string | undefined;
  readonly name: string;
}

/** A province, as far as calculators need to know it. */
export interface ProvinceData {
  readonly short: string;
  /** False where the mainland's social insurance does not apply. */
  readonly covered: boolean;
  /**
   * Names of authorities that run an insurance apart from the province, by the id of their locality or of a city
   * that they run.
   */
  readonly separateAuthorities?: Readonly<Record<string, string>>;
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
