/** Full-width signs as narrow ones, a Chinese full stop as a decimal point. */
export const plain = (typed: string): string =>
  typed.normalize('NFKC').replace(/−/g, '-').replace(/。/g, '.').trim();
