/** Characters that a Chinese numeral is made of. */
export const HAN_NUMERAL = '零〇一二两三四五六七八九十百千万亿';

/** Full-width digits and signs as ASCII; nothing else changes, nor does any position. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Where a numeral is cut, in this order: sign, its power of ten, the power that its head is below. */
const CUTS = [
  ['亿', 8, 8],
  ['万', 4, 4],
  ['点', 0, 4],
  ['千', 3, 1],
  ['百', 2, 1],
  ['十', 1, 1],
] as const;

/** Characters as digits. */
const asDigits = (text: string): string =>
  text
    .replace(/[零〇]/g, '0')
    .replace(/两/g, '2')
    .replace(/[一二三四五六七八九]/g, (char) => String('一二三四五六七八九'.indexOf(char) + 1));

/**
 * The number that a numeral stands for: `15`, `1,200`, `1.2万`, `1万2千`, `十五`, `一百二十`,
 * `二〇二四`, `零点六`, `半`. A digit left over counts the power below, as it is spoken: `一万二`
 * is 12000, `一万零二` 10002. Undefined for a vague one (`两三`, `上万`) and for what is none.
 */
export const parseNumeral = (numeral: string): number | undefined => {
  // Twelve digits are kept: 1.13万 is 11300, not 11299.999…8.
  const value = numeral === '半' ? 0.5 : Number(parse(numeral).toPrecision(12));
  return Number.isNaN(value) ? undefined : value;
};

const parse = (text: string): number => {
  for (const [sign, zeros, below] of CUTS) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const head = at === 0 && sign === '十' ? 1 : parse(text.slice(0, at));
    const rest = text.slice(at + 1);
    if (!(head < 10 ** below)) return NaN;
    if (zeros > 0) return head * 10 ** zeros + tail(rest, zeros);
    return /^[零〇一二三四五六七八九]+$/.test(rest) ? Number(`${head}.${asDigits(rest)}`) : NaN;
  }
  // One character, or a number spelt digit by digit: two together mean one or the other.
  if (/^(?:.|...+)$/.test(text) && /^[零〇一二两三四五六七八九]+$/.test(text))
    return Number(asDigits(text));
  return /^\d(?:[\d,]*\d)?(?:\.\d+)?$/.test(text) ? Number(text.replace(/,/g, '')) : NaN;
};

/** What stands behind a power of ten: `五` of 八千五, `零五` of 八千零五, `500` of 8千500. */
const tail = (text: string, zeros: number): number => {
  if (text === '') return 0;
  if (/^[零〇]/.test(text)) return parse(text.slice(1));
  const value = parse(text);
  if (/[十百千万]/.test(text)) return value;
  const digits = asDigits(text).length;
  if (digits === 1) return value * 10 ** (zeros - 1);
  return digits === zeros && Number.isInteger(value) ? value : NaN;
};
