import { Converter } from 'opencc-js/t2cn';

/**
 * Characters that OpenCC does not convert although they also stand for a simplified one, because words in
 * mainland script have them too (明瞭, 慰藉), or because it does not count them as traditional.
 */
const FURTHER_VARIANTS =
  '了瞭 侄姪 借藉 勤懃 坂阪 局跼 挂罣 构搆 殷慇 浚濬 琅瑯 耀燿 舆轝 藤籐 谷榖';

/** The common block of Han characters and its first extension, one a line so that no two make a word. */
const HAN = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCodePoint(0x3400 + i));

/** What a converter makes of each character that it changes. */
const convertedFrom = (from: 't' | 'hk' | 'tw'): [character: string, to: string][] => {
  const converted = Converter({ from, to: 'cn' })(HAN.join('\n')).split('\n');
  return HAN.map((character, i): [string, string] => [character, converted[i]!]).filter(
    ([character, to]) => character !== to,
  );
};

const read = (): Map<string, string> => {
  const simplified = new Map(convertedFrom('t'));
  const ours = new Set(simplified.values());
  // Some variants of Hong Kong and Taiwan are simplified characters here: 么.
  for (const [character, to] of [...convertedFrom('hk'), ...convertedFrom('tw')])
    if (!simplified.has(character) && !ours.has(character)) simplified.set(character, to);
  for (const [to = '', ...variants] of FURTHER_VARIANTS.split(' '))
    for (const variant of variants) simplified.set(variant, to);
  return simplified;
};

/** The simplified character that is meant by a traditional one, as written in Hong Kong and Taiwan as well. */
export const SIMPLIFIED: ReadonlyMap<string, string> = read();

/**
 * The characters of these texts, each with the traditional characters that mean it and are not themselves in
 * the texts.
 */
export const traditionalForms = (texts: readonly string[]): string => {
  const used = new Set(texts.join('').match(/\p{Script=Han}/gu) ?? []);
  const forms: Record<string, string> = {};
  for (const [traditional, simple] of SIMPLIFIED)
    if (used.has(simple) && !used.has(traditional))
      forms[simple] = (forms[simple] ?? '') + traditional;
  return Object.entries(forms)
    .map(([simple, traditional]) => simple + traditional)
    .join(' ');
};
