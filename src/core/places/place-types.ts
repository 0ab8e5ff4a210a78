/** Rows of the package of administrative divisions. */
export interface Divisions {
  provinces: readonly { code: string; name: string }[];
  cities: readonly { code: string; name: string; provinceCode: string }[];
  areas: readonly { code: string; name: string; cityCode: string; provinceCode: string }[];
}

/** Kinds of place that stand in a province's list. */
export type UnitLevel =
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

/** What every place has. */
export interface PlaceNames {
  name: string;
  short: string;
  aliases: readonly string[];
  /** Syllables of the short name without its suffix. */
  pinyin: string;
  /** Other readings that people type. */
  alsoPinyin: readonly string[];
}

/** A county, found under the unit that it belongs to. */
export interface PlaceCounty extends PlaceNames {
  code: string;
  /** `zone`: a development zone that only statistics know. */
  kind: 'county' | 'zone';
}

/** A place that stands in its province's list, whether or not it has a page. */
export interface PlaceUnit extends PlaceNames {
  /** `guangdong/guangzhou` */
  id: string;
  provinceId: string;
  slug: string;
  code?: string;
  level: UnitLevel;
  /** Whether it has a page of its own. */
  hasPage: boolean;
  /** Sections of that page that say something about the place; absent: all of them. */
  sections?: readonly string[];
  address: string;
  formerNames: readonly string[];
  /** Comes first among places with the same initials. */
  isMajor: boolean;
  note?: string;
  /** Who may insure the people here instead of the province. */
  separateAuthority?: string;
  counties: readonly PlaceCounty[];
}

/** A province with all its units. */
export interface PlaceProvince extends PlaceNames {
  id: string;
  /** Names of it together with other provinces: 长三角. */
  groups: readonly string[];
  code: string;
  /** False where the mainland's social insurance does not apply. */
  covered: boolean;
  note?: string;
  address: string;
  /** Sections of its page that say something about it. */
  sections?: readonly string[];
  units: readonly PlaceUnit[];
}

/** All places, and the ways to them. */
export interface Places {
  provinces: readonly PlaceProvince[];
  units: readonly PlaceUnit[];
  province: (id: string) => PlaceProvince | undefined;
  unit: (id: string) => PlaceUnit | undefined;
  /** County stems that are words of their own (公安): a place only alone or with the suffix. */
  ambiguousNames: readonly string[];
}
