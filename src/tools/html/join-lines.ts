const HAN_CHARACTER = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff01-\\uff5e\\u2060“”‘’—…]';
const INLINE_TAGS = '(?:</?(?:a|b|q|small|span|sup)\\b[^>]*>)*';
const LINE_BREAK = /\s*\n\s*/g;
// Asked at a line break only: a page has few, and many Chinese characters.
const HAN_ENDS_HERE = new RegExp(`(?<=${HAN_CHARACTER}${INLINE_TAGS})`, 'y');
const HAN_BEGINS_HERE = new RegExp(`${INLINE_TAGS}${HAN_CHARACTER}`, 'y');

const holdsAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/**
 * Chinese has no spaces, so a line break in a source file beside a Chinese character is none
 * either; browsers would show it as a gap in the middle of a sentence.
 */
export const joinLines = (html: string): string =>
  html.replace(LINE_BREAK, (space, at: number) =>
    holdsAt(HAN_ENDS_HERE, html, at) || holdsAt(HAN_BEGINS_HERE, html, at + space.length)
      ? ''
      : space,
  );
