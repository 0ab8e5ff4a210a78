/** What must stay as it is: scripts and styles, whose hashes the policy names, and typed text. */
const VERBATIM = /(<(script|style|textarea|pre)\b[^>]*>.*?<\/\2>)/s;
const TAG_WITH_VALUE = /<[a-z][^>=]*=[^>]*>/g;
/**
 * A value that HTML lets stand without quotes. One in front of the slash that closes an element keeps them: the
 * slash would belong to it. So does a slash alone, which some take for that one.
 */
const PLAIN_VALUE = /="(?!\/")([^"'`=<>\s]+)"(?!\/)/g;
/** Some readers of HTML take a slash at the end of a void element for its close, even where it belongs to a value. */
const VALUE_AT_END_OF_VOID_ELEMENT = /^(<(?:img|input|link|meta)\b.*=)([^"\s]*\/)>$/s;
const LINE_BREAK_BETWEEN_TAGS = />\s*\n\s*</g;
const WORD_JOINER = /&#8288;/g;

const shorten = (html: string): string =>
  html
    .replace(LINE_BREAK_BETWEEN_TAGS, '><')
    .replace(WORD_JOINER, '\u2060')
    .replace(TAG_WITH_VALUE, (tag) =>
      tag.replace(PLAIN_VALUE, '=$1').replace(VALUE_AT_END_OF_VOID_ELEMENT, '$1"$2">'),
    );

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
