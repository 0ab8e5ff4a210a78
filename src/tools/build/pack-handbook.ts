import type { Handbook } from '../../browser/offline/cache-names.ts';

/** Where pages are alike: styles, scripts, the head's and the foot's furniture. */
const SEAM =
  /(<style>.*?<\/style>|<script[^>]*>.*?<\/script>|<header.*?<\/header>|<footer.*?<\/footer>)/s;

/** Pages with what several of them share kept once. */
export const packHandbook = (
  pages: readonly (readonly [address: string, html: string])[],
): Pick<Handbook, 'pages' | 'parts'> => {
  const split = pages.map(([address, html]) => [address, html.split(SEAM)] as const);
  const times = new Map<string, number>();
  for (const [, pieces] of split)
    for (const piece of pieces) times.set(piece, (times.get(piece) ?? 0) + 1);
  const parts = [...times]
    .filter(([piece, count]) => count > 1 && piece.length > 20)
    .map(([piece]) => piece);
  const number = new Map(parts.map((piece, i) => [piece, i]));
  return {
    parts,
    pages: split.map(([address, pieces]) => [
      address,
      pieces.map((piece) => number.get(piece) ?? piece),
    ]),
  };
};
