/** Said of a publisher's piece, or of a document, that no address fit to print is known of. */
export const NO_ADDRESS = '没有找到适合印出来的网址。';
