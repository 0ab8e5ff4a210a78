/** Full-width signs as narrow ones, a Chinese full stop as a decimal point. */
export const normaliseInput = (typed: string): string =>
  typed.normalize('NFKC').replace(/−/g, '-').replace(/。/g, '.').trim();
