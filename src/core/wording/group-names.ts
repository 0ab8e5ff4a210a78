/** Names by the sentence under which they are listed, each once, in their order. */
export const groupNames = (
  pairs: readonly (readonly [key: string, name: string])[],
): [key: string, names: string[]][] =>
  [...new Set(pairs.map(([key]) => key))].map((key) => [
    key,
    [...new Set(pairs.flatMap((pair) => (pair[0] === key ? pair[1] : [])))],
  ]);
