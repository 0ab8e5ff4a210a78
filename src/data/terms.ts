import { entries } from './content.ts';

/** The glossary in the order of its page, which is that of pinyin. */
export const sortedTerms = async () =>
  (await entries('terms')).toSorted((a, b) => a.id.localeCompare(b.id));
