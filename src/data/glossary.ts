import type { GlossaryWord } from '../core/schema/term.ts';
import { entries } from './content.ts';
import { memoize } from './memoize.ts';

/** Pages that explain things; lists, facts, sources and the glossary itself link no terms. */
const EXPLAINS = /^\/(?:guides|regions|compare|lapse|tools|corrections)\/./;
const LAPSES = '/lapse/';

/** All words that lead to the glossary. Throws at a word of two terms. */
const glossary = memoize(async (): Promise<GlossaryWord[]> => {
  const words = (await entries('terms')).flatMap(({ id, data }) =>
    (data.inText ?? [data.term]).map((inText) => ({
      words: inText,
      term: id,
      gloss: data.gloss,
      page: data.page,
    })),
  );
  const owner = new Map<string, string>();
  for (const { words: inText, term } of words) {
    const other = owner.get(inText);
    if (other) throw new Error(`content/terms: “${inText}” leads to both ${other} and ${term}`);
    owner.set(inText, term);
  }
  return words;
});

/** Words that a page links to the glossary; none where it links none. */
export const glossaryFor = async (pathname: string): Promise<readonly GlossaryWord[]> =>
  EXPLAINS.test(pathname) || pathname === LAPSES ? glossary() : [];
