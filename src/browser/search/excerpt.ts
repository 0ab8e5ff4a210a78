/** Excerpts of full-text results: `<mark>` is the only element that counts. */

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

const decode = (html: string): string =>
  html.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Cuts an excerpt into plain and marked text. */
export const excerptParts = (html: string): ExcerptPart[] =>
  html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((part) => {
      const marked = /^<mark>([\s\S]*)<\/mark>$/.exec(part)?.[1];
      return { text: decode(marked ?? part), marked: marked !== undefined };
    })
    .filter(({ text }) => text !== '');

const JOINERS = /[\u200b-\u200d\u2060]/;
/** Where the engine saw the end of a block it writes a dot and a blank. */
const isBreak = (text: string, at: number): boolean =>
  text[at] === '.' && /^(?:\s|$)/.test(text.slice(at + 1)) && !/[a-z\d]/i.test(text[at - 1] ?? '');
/** After these a blank is left over from the markup. */
const WIDE = /[，。、；：！？”）》]/;
/** What may stand at the beginning of a sentence, of all signs. */
const STRAY = /^[^\p{L}\p{N}“‘（《「]+/u;
/** Ends of sentences, and of claims that are quoted. */
const ENDS = /[。！？]”?/g;
/** No end of a title: 不能补 is the answer to 能不能补. */
const ANSWERS = /^[不没]/;
/** So much must be left after the title, or there is nothing to say. */
const LEAST = 4;

/** What two texts are compared by: their letters and figures. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const isTail = (name: string, head: string): boolean => name.endsWith(head) && !ANSWERS.test(head);

/** Length of the title, or of its end, with which a text begins. */
const titleIn = (text: string, titles: readonly string[]): number => {
  const names = titles.map(bare);
  let length = 0;
  for (const { index, 0: sign } of text.matchAll(ENDS)) {
    const head = bare(text.slice(0, index));
    if (head !== '' && names.some((name) => name === head || isTail(name, head)))
      length = index + sign.length;
  }
  return length;
};

/** Parts without their first characters. */
const skip = (parts: readonly ExcerptPart[], length: number): ExcerptPart[] => {
  let left = length;
  return parts.flatMap(({ text, marked }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, marked }];
  });
};

const textOf = (parts: readonly ExcerptPart[]): string => parts.map(({ text }) => text).join('');

/** Full stops for the engine's dots; no blanks after full-width signs, and no invisible characters. */
const inChinese = (parts: readonly ExcerptPart[]): ExcerptPart[] => {
  const whole = textOf(parts);
  let at = 0;
  let before = '';
  const read = (character: string): string => {
    const here = at;
    at += character.length;
    if (JOINERS.test(character)) return '';
    const stop = isBreak(whole, here);
    if ((stop || /\s/.test(character)) && WIDE.test(before)) return '';
    before = stop ? '。' : character;
    return before;
  };
  return parts.map(({ text, marked }) => ({ text: [...text].map(read).join(''), marked }));
};

/** An excerpt as a sentence: without the titles that stand above it, and without signs left over at its head. */
export const tidyParts = (html: string, titles: readonly string[] = []): ExcerptPart[] => {
  let parts = inChinese(excerptParts(html));
  for (let more = true; more;) {
    const text = textOf(parts);
    const length = STRAY.exec(text)?.[0].length ?? titleIn(text, titles);
    more = length > 0;
    parts = skip(parts, length);
  }
  return textOf(parts).length < LEAST ? [] : parts;
};

const htmlOf = (parts: readonly ExcerptPart[]): string =>
  parts
    .map(({ text, marked }) => (marked ? `<mark>${escape(text)}</mark>` : escape(text)))
    .join('');

/** Safe to be put into a page. */
export const safeExcerpt = (html: string, titles: readonly string[] = []): string =>
  htmlOf(tidyParts(html, titles));
