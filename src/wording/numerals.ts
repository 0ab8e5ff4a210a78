/** Characters that a Chinese numeral is made of. */
export const HAN_NUMERAL = '零〇一二两三四五六七八九十百千万亿';

const DIGITS = new Map([...'零一二三四五六七八九'].map((char, i) => [char, i]));
DIGITS.set('〇', 0).set('两', 2);
const POWERS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Full-width digits and signs as ASCII; nothing else changes, nor does any position. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * The number that a numeral stands for: `15`, `1,200`, `1.2万`, `十五`, `一百二十`, `二〇二四`, `半`.
 * Undefined for a vague one (`两三`, `上万` without a digit).
 */
export const parseNumeral = (numeral: string): number | undefined => {
  if (numeral === '半') return 0.5;
  const arabic = /^([\d,]*\d(?:\.\d+)?)(.*)$/.exec(numeral);
  if (!arabic) return parseHan(numeral);
  const scale = [...(arabic[2] ?? '')].map((char) => POWERS.get(char) ?? MYRIADS.get(char) ?? NaN);
  const value = scale.reduce((a, b) => a * b, Number((arabic[1] ?? '').replace(/,/g, '')));
  return Number.isNaN(value) ? undefined : value;
};

const parseHan = (numeral: string): number | undefined => {
  const chars = [...numeral];
  if (chars.length > 2 && chars.every((char) => DIGITS.has(char)))
    return Number(chars.map((char) => DIGITS.get(char)).join(''));
  if (/^[百千万亿]/.test(numeral)) return undefined;
  let [total, section, digit] = [0, 0, undefined as number | undefined];
  for (const char of chars) {
    const value = DIGITS.get(char);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      continue;
    }
    const power = POWERS.get(char);
    if (power !== undefined) section += (digit ?? 1) * power;
    else {
      total = (total + section + (digit ?? 0)) * (MYRIADS.get(char) ?? 1);
      section = 0;
    }
    digit = undefined;
  }
  return total + section + (digit ?? 0);
};
