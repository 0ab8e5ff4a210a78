const CHANGE_NOTE =
  /<small class="changes"[^>]*>\s*（<a href="\/facts\/([^/"]+)\/">[^<]*<\/a>）\s*<\/small>/g;

/**
 * Keeps only the first note that a fact changes. Components can't know which of them stands first on
 * the page, because Astro does not draw them in the order of the page.
 */
export const keepFirstChangeNotes = (html: string): string => {
  const noted = new Set<string>();
  return html.replace(CHANGE_NOTE, (note, fact: string) => {
    if (noted.has(fact)) return '';
    noted.add(fact);
    return note;
  });
};
