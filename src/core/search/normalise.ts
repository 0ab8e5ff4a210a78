/** Brings queries and the names of entries into one form, so that they can be compared. */

const COMBINING_MARKS = /\p{Mn}/gu;
const NUMERALS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const COUNTED_UNITS = '年|个月|月|岁|周岁|天|元|块|倍|个|次|档|%';
const NUMERAL_BEFORE_UNIT = new RegExp(
  `([〇零一二两三四五六七八九十百千]+)(?=${COUNTED_UNITS})`,
  'gu',
);
const YEAR_IN_HAN_DIGITS = /[〇零一二三四五六七八九]{4}(?=年)/gu;

/**
 * Value of a Chinese numeral below ten thousand: 二十五, 十五, 一百三十九, 二〇三〇. Several digits in a row are
 * read one by one.
 */
export const numeral = (text: string): number | undefined => {
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(text))
    return Number([...text].map((digit) => NUMERALS[digit]).join(''));
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const scale = SCALES[character];
    if (scale === undefined) digit = NUMERALS[character];
    else {
      total += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
};

/** Matches a number of years that is an age though 岁 is missing: 五十了, 都60了. */
const AGE_WITHOUT_UNIT =
  /(^|[我爸妈娘爹他她都快刚满年])([三四五六七八]十[一二三四五六七八九]?|[3-8]\d)(?=了|多了|才|出头|的人)/gu;

/** Writes numerals before a unit with digits (十五年 becomes 15年); those in a name (三明, 五险) stay. */
export const writeNumeralsAsDigits = (text: string): string =>
  text
    .replace(AGE_WITHOUT_UNIT, (_, before: string, age: string) => `${before}${age}岁`)
    .replace(YEAR_IN_HAN_DIGITS, (found) => String(numeral(found) ?? found))
    .replace(NUMERAL_BEFORE_UNIT, (found) => String(numeral(found) ?? found));

/** Matches dots that are not decimal points; `$1` is the character before them. */
const LONE_DOT = /(^|[^\d.])\.+|\.{2,}|\.(?!\d)/g;

/** Replaces dots that end something by a mark; decimal points stay. */
export const replaceLoneDots = (text: string, mark: string): string =>
  text.replace(LONE_DOT, `$1${mark}`);

/**
 * Removes differences in width, case, tones, apostrophes and punctuation. Single blanks remain
 * between words.
 */
export const cleanText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(COMBINING_MARKS, '')
    .normalize('NFC')
    .replace(/([a-z])['’‘`´ʼ](?=[a-z])/g, '$1')
    .replace(/[^\p{L}\p{N}%.]+/gu, ' ')
    .replace(LONE_DOT, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Normalises Chinese text for comparison: numerals become digits, 缴 becomes 交 as most people write
 * it, 帐 becomes 账 and 个月 becomes 月.
 */
export const normaliseHan = (text: string): string =>
  writeNumeralsAsDigits(text).replace(/缴/g, '交').replace(/帐/g, '账').replace(/个月/g, '月');

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * Splits text into tokens: a Chinese character, a number with its unit, a Latin word, or a blank.
 */
export const tokenise = (text: string): string[] =>
  text.match(/\d+(?:\.\d+)?(?:年|月|岁|天|元|倍|%|个)?|[a-z]+|\p{L}| /gu) ?? [];

/**
 * Longest query that is read, in characters. Anything longer was pasted by accident and would take
 * seconds.
 */
const MAX_QUERY_LENGTH = 200;

/** Cleans what somebody typed, and drops what is beyond the longest query. */
export const cleanQuery = (query: string): string => cleanText(query.slice(0, MAX_QUERY_LENGTH));

/** The text in simplified characters, by a map from traditional ones. */
export const toSimplified = (text: string, simplified: ReadonlyMap<string, string>): string =>
  [...text].map((character) => simplified.get(character) ?? character).join('');
