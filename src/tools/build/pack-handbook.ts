import type { Handbook } from '../../browser/offline/cache-names.ts';

/** Splits a page into the parts that pages share: styles, scripts, header and footer. */
const SHARED_PART =
  /(<style>.*?<\/style>|<script[^>]*>.*?<\/script>|<header.*?<\/header>|<footer.*?<\/footer>)/s;

/** What only search engines and other sites read of a page: a stored copy is read by people. */
const FOR_OTHER_SITES =
  /<script type="?application\/ld\+json"?>.*?<\/script>|<meta (?:property="?og:|name="?description)[^>]*>|<link rel="?(?:canonical|alternate)"?[^>]*>/gs;

/** Packs pages, without what only other sites read of them, so that parts which several share are stored once. */
export const packHandbook = (
  pages: readonly (readonly [address: string, html: string])[],
): Pick<Handbook, 'pages' | 'parts'> => {
  const split = pages.map(
    ([address, html]) => [address, html.replace(FOR_OTHER_SITES, '').split(SHARED_PART)] as const,
  );
  const occurrences = new Map<string, number>();
  for (const [, pieces] of split)
    for (const piece of pieces) occurrences.set(piece, (occurrences.get(piece) ?? 0) + 1);
  const parts = [...occurrences]
    .filter(([piece, count]) => count > 1 && piece.length > 20)
    .map(([piece]) => piece);
  const partNumbers = new Map(parts.map((piece, i) => [piece, i]));
  return {
    parts,
    pages: split.map(([address, pieces]) => [
      address,
      pieces.map((piece) => partNumbers.get(piece) ?? piece),
    ]),
  };
};
