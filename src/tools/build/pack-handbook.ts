import type { Handbook } from '../../browser/offline/cache-names.ts';

/**
 * Where a page is cut into pieces: after every tag and after every rule of a style sheet. Pages of one
 * province say the same sentences and share most of their styles, but lie further apart in the file
 * than gzip looks back, so what they share has to be stored once by us.
 */
const PIECE_END = /(?<=[>}])/;

/** A shared part has to be longer than the number that stands for it. */
const SHORTEST_PART = 10;

/** What only search engines and other sites read of a page: a stored copy is read by people. */
const FOR_OTHER_SITES =
  /<script type="?application\/ld\+json"?>.*?<\/script>|<meta (?:property="?(?:og|article):|name="?description)[^>]*>|<link rel="?(?:canonical|alternate)"?[^>]*>/gs;

/** Packs pages, without what only other sites read of them, so that parts which several share are stored once. */
export const packHandbook = (
  pages: readonly (readonly [address: string, html: string])[],
): Pick<Handbook, 'pages' | 'parts'> => {
  const split = pages.map(
    ([address, html]) => [address, html.replace(FOR_OTHER_SITES, '').split(PIECE_END)] as const,
  );
  const occurrences = new Map<string, number>();
  for (const [, pieces] of split)
    for (const piece of pieces) occurrences.set(piece, (occurrences.get(piece) ?? 0) + 1);
  const parts = [...occurrences]
    .filter(([piece, count]) => count > 1 && piece.length > SHORTEST_PART)
    .map(([piece]) => piece);
  const partNumbers = new Map(parts.map((piece, i) => [piece, i]));
  return {
    parts,
    pages: split.map(([address, pieces]) => {
      const packed: (number | string)[] = [];
      for (const piece of pieces) {
        const last = packed.at(-1);
        const number = partNumbers.get(piece);
        if (number !== undefined) packed.push(number);
        else if (typeof last === 'string') packed[packed.length - 1] = last + piece;
        else packed.push(piece);
      }
      return [address, packed];
    }),
  };
};
