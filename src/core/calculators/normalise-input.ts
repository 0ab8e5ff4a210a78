/** Full-width signs as narrow ones, a Chinese full stop as a decimal point; one that ends a figure is left out. */
export const normaliseInput = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/−/g, '-')
    .replace(/。/g, '.')
    .replace(/^\s+|[.\s]+$/g, '');
