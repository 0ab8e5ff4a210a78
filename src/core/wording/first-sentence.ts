/** The first sentence of a text, with its full stop, question mark or exclamation mark. */
export const firstSentence = (text: string): string => /^[^。？！]*[。？！]?[”）]?/u.exec(text)![0];
