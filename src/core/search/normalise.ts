/** Brings queries and the names of entries into one form, so that they can be compared. */
const COMBINING_MARKS = /\p{Mn}/gu;
const COUNTED_UNITS = '年|个月|月|岁|周岁|天|元|块|倍|个|次|档|%';
const NUMERAL_BEFORE_UNIT = new RegExp(
  `([〇零一二两三四五六七八九十百千]+)(?=${COUNTED_UNITS})`,
  'gu',
);

const DIGITS = '零一二三四五六七八九';

/**
 * A numeral below ten thousand in digits; a vague one (两三) stays. A zero only joins: 一年零两个月. A digit left
 * over counts the power below, as it is spoken: 一百二. Calculators read more (`numerals.ts`), in four times the bytes.
 */
const inDigits = (found: string): string => {
  let sum = 0;
  let digit: number | undefined;
  let below = 1;
  for (const character of found.replace(/两/g, '二').replace(/〇/g, '零')) {
    const power = 10 ** ('十百千'.indexOf(character) + 1);
    if (power === 1 ? digit : !digit && power > 10) return found;
    if (power === 1) {
      digit = DIGITS.indexOf(character);
      if (digit === 0) below = 1;
    } else {
      sum += (digit ?? 1) * power;
      digit = undefined;
      below = power / 10;
    }
  }
  return String(sum + (digit || 0) * below);
};

/** Matches a number of years that is an age though 岁 is missing: 五十了, 都60了. */
const AGE_WITHOUT_UNIT =
  /(^|[我爸妈娘爹他她都快刚满年])([三四五六七八]十[一二三四五六七八九]?|[3-8]\d)(?=了|多了|才|出头|的人)/gu;

/** Writes numerals before a unit with digits (十五年 becomes 15年); those in a name (三明, 五险) stay. */
export const writeNumeralsAsDigits = (text: string): string =>
  text
    .replace(AGE_WITHOUT_UNIT, (_, before: string, age: string) => `${before}${age}岁`)
    .replace(NUMERAL_BEFORE_UNIT, inDigits);

/** Matches dots that are not decimal points; `$1` is the character before them. */
const LONE_DOT = /(^|[^\d.])\.+|\.{2,}|\.(?!\d)/g;

/** Replaces dots that end something by a mark; decimal points stay. */
export const replaceLoneDots = (text: string, mark: string): string =>
  text.replace(LONE_DOT, `$1${mark}`);

/** Most names and words are clean already; opening an index cleans some eight thousand of them. */
const NOTHING_TO_CLEAN = /^[\u4e00-\u9fff\da-z]*$/;

/**
 * Removes differences in width, case, tones, apostrophes and punctuation. Single blanks remain
 * between words.
 */
export const cleanText = (text: string): string =>
  NOTHING_TO_CLEAN.test(text)
    ? text
    : text
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

/** The form in which names and words are compared: clean, normalised, without blanks. */
export const compactText = (text: string): string =>
  normaliseHan(cleanText(text)).replace(/ /g, '');

/** Whether a text has one of these parts. */
export const hasAny = (text: string, parts: readonly string[]): boolean =>
  parts.some((part) => text.includes(part));

/** The text with a blank for each of these parts. */
export const withoutAny = (text: string, parts: readonly string[]): string =>
  parts.reduce((left, part) => left.split(part).join(' '), text);

/** Stands for other words inside a phrase: 哪里…最低. */
export const GAP = '…';

/** Whether a compact text has a phrase, whatever stands at its gaps. */
export const hasPhrase = (text: string, phrase: string): boolean => {
  let from = 0;
  return phrase.split(GAP).every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
};

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Matches a token: a Chinese character, a number with its unit, a Latin word, or a blank. */
export const TOKEN = /\d+(?:\.\d+)?(?:年|月|岁|天|元|倍|%|个)?|[a-z]+|\p{L}| /gu;

/** Splits text into tokens. */
export const tokenise = (text: string): string[] => text.match(TOKEN) || [];

/**
 * Longest query that is read, in characters. Anything longer was pasted by accident and would take
 * seconds.
 */
const MAX_QUERY_LENGTH = 200;

/** Cleans what somebody typed, and drops what is beyond the longest query. */
export const cleanQuery = (query: string): string => cleanText(query.slice(0, MAX_QUERY_LENGTH));

/** The text in simplified characters, by a map from traditional ones. */
export const toSimplified = (text: string, simplified: ReadonlyMap<string, string>): string =>
  [...text].map((character) => simplified.get(character) || character).join('');
