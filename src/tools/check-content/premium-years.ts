import { lacksPremiumYear } from '../../core/local-rules/premium-season.ts';
import { problemInData, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Local facts that tell of one season in which residents pay, without its year: pages could not say that it is over. */
export const premiumYearProblems = (entry: Entry): Problem[] => {
  if (entry.name !== 'facts' || !entry.data) return [];
  const { data } = entry;
  return data.values.flatMap((value, i) =>
    lacksPremiumYear(data, value)
      ? [
          problemInData(entry, ['values', i], {
            message: '说的是居民医保哪一年度的，没有写 year，过了时候网页说不出来',
            found: 'text' in value ? (value.text ?? '') : '',
            expected: '写明那一年度，例如 year: 2026；figures 里每一项都有 year 的不用写',
          }),
        ]
      : [],
  );
};
