import type { LocalFigures } from '../schema/local-figures.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { localValueOn } from './local-value-on.ts';

/**
 * What a text says of which places have which class of the minimum wage: its sentences after the first, which gives
 * the amounts. Undefined if its figures say it themselves, or if nothing of it is known.
 */
const classesInWords = (
  text: string | null | undefined,
  figures: LocalFigures<'minimum-wage'>,
): string | undefined => {
  const open = figures.filter(({ part, places }) => part === undefined && places === undefined);
  if (open.length < 2) return undefined;
  const said = ((text ?? '').match(/[^。]+。/g) ?? [])
    .slice(1)
    .filter((sentence) => /[档类]|市区/.test(sentence));
  return said.length === 0 ? undefined : said.join('');
};

/** The same of a fact on a day. */
export const classesOf = ({ data }: IdentifiedFact, date: string): string | undefined => {
  const value = localValueOn(data, 'minimum-wage', date);
  return classesInWords(value?.text, value?.figures ?? []);
};
