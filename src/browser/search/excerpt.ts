/** Turns excerpts of Pagefind into sentences in safe text. `<mark>` is the only element that is kept. */
import { excerptParts, type ExcerptPart } from './excerpt-parts.ts';

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const INVISIBLE_JOINERS = /[\u200b-\u200d\u2060]/;
/** Pagefind writes a dot and a blank at the end of a block. */
const isBlockEnd = (text: string, at: number): boolean =>
  text[at] === '.' && /^(?:\s|$)/.test(text.slice(at + 1)) && !/[a-z\d]/i.test(text[at - 1] ?? '');
/** A blank after one of these marks is left over from the markup. */
const FULL_WIDTH_MARK = /[，。、；：！？”）》]/;
/** Marks at the beginning of a text that cannot begin a sentence. */
const LEADING_MARKS = /^[^\p{L}\p{N}“‘（《「]+/u;
/** Ends of sentences, and of quoted claims. */
const SENTENCE_ENDS = /[。！？]”?/g;
/** Such a beginning is an answer and not the end of a title: 不能补 after 能不能补. */
const BEGINS_WITH_NEGATION = /^[不没]/;
/** With fewer characters after the title an excerpt says nothing and is dropped. */
const MIN_EXCERPT_CHARACTERS = 4;

/** Texts are compared by their letters and digits only. */
const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const isTitleEnd = (name: string, head: string): boolean =>
  name.endsWith(head) && !BEGINS_WITH_NEGATION.test(head);

/** Length of the title, or the end of a title, with which a text begins. */
const leadingTitleLength = (text: string, titles: readonly string[]): number => {
  const names = titles.map(lettersAndDigits);
  let length = 0;
  for (const { index, 0: sign } of text.matchAll(SENTENCE_ENDS)) {
    const head = lettersAndDigits(text.slice(0, index));
    if (head !== '' && names.some((name) => name === head || isTitleEnd(name, head)))
      length = index + sign.length;
  }
  return length;
};

/** The parts without their first characters. */
const dropCharacters = (parts: readonly ExcerptPart[], length: number): ExcerptPart[] => {
  let left = length;
  return parts.flatMap(({ text, marked }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, marked }];
  });
};

const textOf = (parts: readonly ExcerptPart[]): string => parts.map(({ text }) => text).join('');

/**
 * Full stops for Pagefind's dots; no blanks after full-width marks, and no invisible characters.
 */
const withChinesePunctuation = (parts: readonly ExcerptPart[]): ExcerptPart[] => {
  const whole = textOf(parts);
  let at = 0;
  let before = '';
  const convert = (character: string): string => {
    const here = at;
    at += character.length;
    if (INVISIBLE_JOINERS.test(character)) return '';
    const isEnd = isBlockEnd(whole, here);
    if ((isEnd || /\s/.test(character)) && FULL_WIDTH_MARK.test(before)) return '';
    before = isEnd ? '。' : character;
    return before;
  };
  return parts.map(({ text, marked }) => ({ text: [...text].map(convert).join(''), marked }));
};

/**
 * An excerpt as a sentence, without titles that are shown above it and without marks left at its
 * beginning.
 */
export const cleanExcerptParts = (html: string, titles: readonly string[] = []): ExcerptPart[] => {
  let parts = withChinesePunctuation(excerptParts(html));
  for (let isChanging = true; isChanging;) {
    const text = textOf(parts);
    const length = LEADING_MARKS.exec(text)?.[0].length ?? leadingTitleLength(text, titles);
    isChanging = length > 0;
    parts = dropCharacters(parts, length);
  }
  return textOf(parts).length < MIN_EXCERPT_CHARACTERS ? [] : parts;
};

const partsToHtml = (parts: readonly ExcerptPart[]): string =>
  parts
    .map(({ text, marked }) => (marked ? `<mark>${escapeText(text)}</mark>` : escapeText(text)))
    .join('');

/** An excerpt as HTML that is safe to insert into a page. */
export const safeExcerpt = (html: string, titles: readonly string[] = []): string =>
  partsToHtml(cleanExcerptParts(html, titles));
