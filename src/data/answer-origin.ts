import type { PlaceAnswer } from '../core/local-rules/place-answers.ts';
import { formatDate } from '../core/wording/unit-formats.ts';
import type { PageWords } from './page-texts.ts';

/** The notes on an answer, beside its words. */
type Told = Pick<
  PlaceAnswer,
  'since' | 'toldBy' | 'until' | 'ended' | 'stale' | 'year' | 'yearAsked'
>;

/**
 * Whose rule an answer is: the place's own, that of the authority that insures its people apart, or that of its
 * province; the full name of the province decides the word for it (全省, 全市).
 */
export const whoseRule = (
  words: PageWords<'places'>,
  own: boolean,
  province: string,
  insurer: string | undefined,
): string => {
  if (own) return words.plain('origin-own');
  if (insurer !== undefined) return words.plain('origin-insurer', { insurer });
  if (province.endsWith('自治区')) return words.plain('origin-region');
  return words.plain(province.endsWith('市') ? 'origin-municipality' : 'origin-province');
};

/**
 * Since when and until when an answer holds, whose rule it is if that is wanted, and whether its time is
 * over. What only one unnamed part of a province tells is not called a rule of the province.
 */
export const answerOrigin = (
  words: PageWords<'places'>,
  { since, toldBy, until, ended, stale, year, yearAsked }: Told,
  whose?: string,
): string => {
  const told = { city: words.plain('origin-told-city'), county: words.plain('origin-told-county') };
  const scope = toldBy === undefined ? whose : told[toldBy];
  return [
    since === 'unknown'
      ? words.plain('since-unknown')
      : words.plain('since', { date: formatDate(since) }),
    ...(scope === undefined ? [] : [scope]),
    ...(until === undefined
      ? []
      : [words.plain(ended ? 'until-ended' : 'until', { date: formatDate(until) })]),
    ...(stale ? [words.plain('stale', { found: String(year), missing: String(yearAsked) })] : []),
  ].join('，');
};
