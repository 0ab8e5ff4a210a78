/** Characters that a Chinese numeral is made of. */
export const HAN_NUMERAL = '零〇一二两三四五六七八九十百千万亿';

const DIGITS = new Map([...'零一二三四五六七八九'].map((char, i) => [char, i]));
DIGITS.set('〇', 0).set('两', 2);
const MYRIAD = 10_000;
const POWERS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', MYRIAD],
  ['亿', MYRIAD * MYRIAD],
]);
const TOKENS = new RegExp(`\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?|[${HAN_NUMERAL}]`, 'g');
const SPOKEN_POINT = /([零〇一二两三四五六七八九十百]+)点([零〇一二三四五六七八九]+)/;

/** Full-width digits and signs as ASCII; nothing else changes, nor does any position. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const inDigits = (han: string): string => [...han].map((char) => DIGITS.get(char)).join('');

/** Twelve digits are kept: 1.13万 is 11300, not 11299.999…8. */
const exact = (value: number): number => Number(value.toPrecision(12));

/**
 * The number that a numeral stands for: `15`, `1,200`, `1.2万`, `1万2千`, `十五`, `一百二十`,
 * `二〇二四`, `零点六`, `半`. A digit left over counts the power below, as it is spoken: `一万二`
 * is 12000, `一万零二` 10002. Undefined for a vague one (`两三`, `上万`) and for what is none.
 */
export const parseNumeral = (numeral: string): number | undefined => {
  if (numeral === '半') return 0.5;
  if (/^[零〇一二两三四五六七八九]{3,}$/.test(numeral)) return Number(inDigits(numeral));
  const text = numeral.replace(
    SPOKEN_POINT,
    (_, whole: string, part: string) => `${parseNumeral(whole) ?? ''}.${inDigits(part)}`,
  );
  const tokens = text.match(TOKENS) ?? [];
  if (tokens.length === 0 || tokens.join('') !== text) return undefined;

  let [total, section, digit] = [0, 0, ''];
  /** The power before; 1 after a zero, which leaves what follows as it stands, and at the start. */
  let last = 1;
  let [lowest, myriad] = [MYRIAD, 0];
  for (const token of tokens) {
    const power = POWERS.get(token);
    if (power === undefined) {
      const value = String(DIGITS.get(token) ?? token.replace(/,/g, ''));
      if (value === '0' && last > 1 && digit === '') last = 1;
      else if (digit !== '' && digit !== '0') return undefined;
      else digit = value;
      continue;
    }
    const stands = section > 0 ? power >= MYRIAD : power > myriad && total > 0;
    if (digit === '' && power !== 10 && !stands) return undefined;
    if (power < MYRIAD) {
      if (power >= lowest) return undefined;
      section += Number(digit || 1) * power;
      lowest = power;
    } else {
      const counted = section + leftOver(digit, last);
      total = power > myriad ? (total + counted) * power : total + counted * power;
      [section, lowest, myriad] = [0, MYRIAD, power];
    }
    [digit, last] = ['', power];
  }
  const value = exact(total + section + leftOver(digit, last));
  return Number.isNaN(value) ? undefined : value;
};

/** What digits count that no power follows: one counts the power below, as many as it has zeros themselves. */
const leftOver = (digits: string, last: number): number => {
  if (last === 1) return Number(digits);
  if (digits.length <= 1) return (Number(digits) * last) / 10;
  return String(last).length === digits.length + 1 && !digits.includes('.') ? Number(digits) : NaN;
};
