import type { LocalityLevel } from './place-types.ts';

const ETHNIC_GROUPS = (
  '壮族 回族 满族 维吾尔 苗族 彝族 土家族 藏族 蒙古族 蒙古 侗族 布依族 瑶族 白族 朝鲜族 哈尼族 黎族 ' +
  '哈萨克族 哈萨克 傣族 畲族 傈僳族 东乡族 仡佬族 拉祜族 佤族 水族 纳西族 羌族 土族 仫佬族 锡伯族 锡伯 ' +
  '柯尔克孜族 柯尔克孜 景颇族 达斡尔族 撒拉族 布朗族 毛南族 塔吉克族 塔吉克 普米族 怒族 鄂温克族 保安族 裕固族 ' +
  '独龙族 各族'
).split(' ');

/**
 * Removes the names of ethnic groups at the end; a name that consists of nothing else keeps its
 * last word.
 */
const withoutEthnicGroups = (name: string): string => {
  const group = ETHNIC_GROUPS.find((word) => name.endsWith(word) && name.length > word.length + 1);
  if (group !== undefined) return withoutEthnicGroups(name.slice(0, -group.length));
  const whole = /^(..+)族$/.exec(name);
  return whole?.[1] ?? name;
};

/** Whether a whole province is one city, whose districts have no rules of their own. */
export const isMunicipality = ({ name }: { readonly name: string }): boolean => name.endsWith('市');

interface NameParts {
  /** The name without suffix and ethnic groups: 恩施. */
  stem: string;
  /** What people call it: 恩施州, 石家庄, 赵县. */
  short: string;
  /** The suffix in the short form that may follow the stem: 州, 县, 旗. */
  suffix: string;
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|行政委员会|地区|特区|省|市|区|县|盟|旗)$/;
/** 林区 and 新区 are suffixes of a few names only: 神农架林区 and 雄安新区, but not 玉泉林区 or 高新区. */
const RARE_SUFFIX = /^(?:神农架(林区)|.{2,}(新区))$/;
const SHORT_SUFFIX: Record<string, string> = {
  自治州: '州',
  自治县: '县',
  自治旗: '旗',
  新区: '新区',
  林区: '林区',
};
/** People say these suffixes with the name: 恩施州, 兴安盟, 敖汉旗. */
const KEPT_SUFFIXES = new Set(['州', '盟', '旗']);
/** 左旗, 后旗, 矿区: without the suffix these are no names. */
const NAMES_WITHOUT_STEM = /(?:[左右前中后]旗|联合旗|.矿区|^.{1,2}群岛|管理区)$/;

/** Splits the full name of a place into its stem, its short name and its suffix. */
export const splitPlaceName = (name: string): NameParts => {
  const fullName = name.replace('的岛礁及其海域', '');
  const rare = RARE_SUFFIX.exec(fullName);
  const suffix = rare?.[1] ?? rare?.[2] ?? SUFFIX.exec(fullName)?.[0] ?? '';
  const withoutSuffix = suffix === '' ? fullName : fullName.slice(0, -suffix.length);
  const stem =
    /自治|^区$/.test(suffix) || /族$/.test(withoutSuffix)
      ? withoutEthnicGroups(withoutSuffix)
      : withoutSuffix;
  if (suffix === '' || NAMES_WITHOUT_STEM.test(fullName))
    return { stem: fullName, short: fullName, suffix: '' };
  if (stem.length < 2) return { stem: fullName, short: fullName, suffix: '' };
  const shortSuffix = SHORT_SUFFIX[suffix] ?? suffix;
  return {
    stem,
    short: KEPT_SUFFIXES.has(shortSuffix) ? stem + shortSuffix : stem,
    suffix: shortSuffix,
  };
};

/**
 * Level of a row in the list of divisions, from its name and from whether it is at the level of a
 * prefecture.
 */
export const localityLevelOf = (name: string, isPrefectureLevel: boolean): LocalityLevel => {
  if (name.endsWith('自治州')) return 'autonomous-prefecture';
  if (name.endsWith('地区')) return 'prefecture';
  if (name.endsWith('盟')) return 'league';
  if (name.endsWith('市')) return isPrefectureLevel ? 'prefecture-city' : 'county-city';
  if (name.endsWith('区')) return 'district';
  return 'county';
};
