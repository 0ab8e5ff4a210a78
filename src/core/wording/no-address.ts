/** The sentence for a publisher's piece, or a document, if no address fit to print is known. */
export const NO_ADDRESS = '没有找到适合印出来的网址。';
