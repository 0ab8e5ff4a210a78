const HAN_CHARACTER = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff01-\\uff5e\\u2060“”‘’—…]';
const INLINE_TAGS = '(?:</?(?:a|b|q|small|span|sup)\\b[^>]*>)*';
const WHITE_SPACE = /\s/;
// Asked at a line break only: a page has few, and many Chinese characters.
const HAN_ENDS_HERE = new RegExp(`(?<=${HAN_CHARACTER}${INLINE_TAGS})`, 'y');
const HAN_BEGINS_HERE = new RegExp(`${INLINE_TAGS}${HAN_CHARACTER}`, 'y');

const holdsAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Where the white space around a place of a text begins, and where it ends. */
const whiteSpaceAround = (text: string, at: number): [start: number, end: number] => {
  let [start, end] = [at, at + 1];
  while (WHITE_SPACE.test(text.charAt(start - 1))) start -= 1;
  while (WHITE_SPACE.test(text.charAt(end))) end += 1;
  return [start, end];
};

/**
 * Chinese has no spaces, so a line break in a source file beside a Chinese character is none
 * either; browsers would show it as a gap in the middle of a sentence. It goes from line break to line break:
 * a pattern would be tried at each character.
 */
export const joinLines = (html: string): string => {
  let joined = '';
  let done = 0;
  for (let at = html.indexOf('\n'); at >= 0; at = html.indexOf('\n', done)) {
    const [start, end] = whiteSpaceAround(html, at);
    const isNone = holdsAt(HAN_ENDS_HERE, html, start) || holdsAt(HAN_BEGINS_HERE, html, end);
    joined += html.slice(done, isNone ? start : end);
    done = end;
  }
  return joined + html.slice(done);
};
