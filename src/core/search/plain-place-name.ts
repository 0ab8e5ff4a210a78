/** What kind of place a name ends with, where it simply follows the name: 石家庄市, 顺义区. */
const PLAIN_SUFFIX = /(?:地区|新区|[省市区县盟旗])$/;

/**
 * The parts of a plain name that it is indexed under: without suffix, and the suffix. Other names
 * (恩施土家族苗族自治州) have their parts in the index files, so that the browser needs no rules for them.
 */
export const plainNameParts = (name: string) => {
  const suffix = PLAIN_SUFFIX.exec(name)?.[0] || '';
  const stem = name.slice(0, name.length - suffix.length);
  return stem.length < 2 ? { stem: name, suffix: '' } : { stem, suffix };
};
