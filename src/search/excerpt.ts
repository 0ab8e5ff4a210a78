/** Excerpts of full-text results: `<mark>` is the only element that counts. */

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

const decode = (html: string): string =>
  html.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Cuts an excerpt into plain and marked text. */
export const excerptParts = (html: string): ExcerptPart[] =>
  html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((part) => {
      const marked = /^<mark>([\s\S]*)<\/mark>$/.exec(part)?.[1];
      return { text: decode(marked ?? part), marked: marked !== undefined };
    })
    .filter(({ text }) => text !== '');

export const safeExcerpt = (html: string): string =>
  excerptParts(html)
    .map(({ text, marked }) => (marked ? `<mark>${escape(text)}</mark>` : escape(text)))
    .join('');
