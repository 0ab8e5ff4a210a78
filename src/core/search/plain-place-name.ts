/** What kind of place a name ends with, where it simply follows the name: 石家庄市, 顺义区. */
const PLAIN_SUFFIX = /(?:地区|新区|[省市区县盟旗])$/;

/** The parts of a place's name that it is indexed under. */
export interface PlaceNameParts {
  /** The name without suffix: 石家庄, 恩施. */
  stem: string;
  /** The suffix in the short form that may follow the stem: 市, 州. */
  suffix: string;
}

/**
 * The parts of a plain name. Other names (恩施土家族苗族自治州) have their parts in the index files, so
 * that the browser needs no rules for them.
 */
export const plainNameParts = (name: string): PlaceNameParts => {
  const suffix = PLAIN_SUFFIX.exec(name)?.[0] || '';
  const stem = name.slice(0, name.length - suffix.length);
  return stem.length < 2 ? { stem: name, suffix: '' } : { stem, suffix };
};
