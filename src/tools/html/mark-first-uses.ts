const MARK = /<a href="#e(\d+)"(?= aria-label="依据)/g;
const CHANGE_NOTE =
  /<small class="changes"[^>]*>\s*（<a href="\/facts\/([^/"]+)\/">[^<]*<\/a>）\s*<\/small>/g;

/**
 * Gives the first mark of each document the id that the document's way back leads to, and keeps only
 * the first note that a fact changes. Components can't know which of them stands first on the page,
 * because Astro does not draw them in the order of the page.
 */
export const markFirstUses = (html: string): string => {
  const marked = new Set<string>();
  const noted = new Set<string>();
  return html
    .replace(MARK, (tag, number: string) => {
      if (marked.has(number)) return tag;
      marked.add(number);
      return `${tag} id="m${number}"`;
    })
    .replace(CHANGE_NOTE, (note, fact: string) => {
      if (noted.has(fact)) return '';
      noted.add(fact);
      return note;
    });
};
