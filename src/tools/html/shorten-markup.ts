/** What must stay as it is: scripts and styles, whose hashes the policy names, and typed text. */
const VERBATIM = /(<(script|style|textarea|pre)\b[^>]*>.*?<\/\2>)/s;
const TAG_WITH_VALUE = /<[a-z][^>=]*=[^>]*>/g;
/**
 * A value that HTML lets stand without quotes. One that ends in a slash keeps them, and so does one in
 * front of the slash that closes an element: each might be taken for the other.
 */
const PLAIN_VALUE = /="([^"'`=<>\s]*[^"'`=<>\s/])"(?!\/)/g;
const LINE_BREAK_BETWEEN_TAGS = />\s*\n\s*</g;
const WORD_JOINER = /&#8288;/g;

const shorten = (html: string): string =>
  html
    .replace(LINE_BREAK_BETWEEN_TAGS, '><')
    .replace(WORD_JOINER, '\u2060')
    .replace(TAG_WITH_VALUE, (tag) => tag.replace(PLAIN_VALUE, '=$1'));

/**
 * A finished page in fewer bytes that means the same: without quotes around attribute values that need
 * none, and without line breaks between elements, which Markdown puts there and Chinese shows as a gap.
 */
export const shortenMarkup = (html: string): string =>
  html
    .split(VERBATIM)
    // Every third piece is the name of the element that was kept, which its piece holds already.
    .filter((_, i) => i % 3 !== 2)
    .map((piece, i) => (i % 2 === 0 ? shorten(piece) : piece))
    .join('');
