/** Reads excerpts of Pagefind. `<mark>` is the only element that they have. */

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

const decodeEntities = (html: string): string =>
  html.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Splits an excerpt into plain and marked text. */
export const excerptParts = (html: string): ExcerptPart[] =>
  html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((part) => {
      const marked = /^<mark>([\s\S]*)<\/mark>$/.exec(part)?.[1];
      return { text: decodeEntities(marked ?? part), marked: marked !== undefined };
    })
    .filter(({ text }) => text !== '');
