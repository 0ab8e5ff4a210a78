/**
 * What a page says of itself in the words of schema.org (JSON-LD), safe inside a script element; an empty string where
 * that is nothing.
 */
export const structuredData = (nodes: readonly object[]): string =>
  nodes.length === 0
    ? ''
    : JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
        '<',
        '\\u003c',
      );
