/** Whether words state a figure; the number of a hotline is none. */
export const statesFigure = (words: string): boolean => /\d/.test(words.replace(/123[39]3/g, ''));
