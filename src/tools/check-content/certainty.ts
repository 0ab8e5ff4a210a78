import { inForceOn } from '../../core/dates/timeline.ts';
import { strongestEvidence } from '../../core/local-rules/evidence-of-value.ts';
import { problemInData, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/**
 * Facts that are called verified, although nobody saw more than reprints of the value that was in force on
 * the day of their last check. Earlier values may rest on reprints.
 */
export const certaintyProblems = (entry: Entry): Problem[] => {
  if (entry.name !== 'facts' || entry.data?.certainty !== 'verified') return [];
  const values: NonNullable<typeof entry.data>['values'][number][] = entry.data.values;
  const lastCheck = values
    .flatMap(({ cite }) => cite.map(({ checkedOn }) => checkedOn))
    .toSorted()
    .at(-1)!;
  const value = inForceOn(values, lastCheck);
  if (!value || strongestEvidence(value) !== 'reprinted') return [];
  return [
    problemInData(entry, ['certainty'], {
      message: `从${value.from}起的这一项只见于转载（reprinted），不算核实过`,
      found: 'verified',
      expected: 'likely；或者读到更强的出处，写进 cite',
    }),
  ];
};
