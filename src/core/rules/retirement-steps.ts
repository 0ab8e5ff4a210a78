import { addMonthsToMonth } from '../dates/month.ts';
import { numberIn, rowsAt, wordIn, type QuantityFact } from './quantity.ts';
import { statutoryRetirement, type RetirementGroup } from './retirement.ts';

/** Months of birth that share a retirement age; the last stretch has no end. */
interface RetirementStep {
  readonly first: string;
  readonly last?: string;
  readonly ageMonths: number;
  readonly retireFirst: string;
  readonly retireLast?: string;
}

/**
 * Every step of the delay for a group, from the first month of birth that is delayed to the one
 * from which the delay is full. Takes the table `retirement-schedule`; throws as the rule itself.
 * 国务院办法附件1至3.
 */
export const retirementSteps = (
  group: RetirementGroup,
  schedule: QuantityFact,
  date: string,
): RetirementStep[] => {
  const row = rowsAt(schedule, date).find((each) => each['group'] === group) ?? {};
  const size = numberIn(row, 'stepMonths');
  const count = numberIn(row, 'maxDelayMonths');
  return Array.from({ length: count }, (_, i) => {
    const first = addMonthsToMonth(wordIn(row, 'firstBirth'), i * size);
    const found = statutoryRetirement(first, group, schedule, date);
    const step = { first, ageMonths: found.ageMonths, retireFirst: found.month };
    if (i === count - 1) return step;
    const last = addMonthsToMonth(first, size - 1);
    return { ...step, last, retireLast: statutoryRetirement(last, group, schedule, date).month };
  });
};
