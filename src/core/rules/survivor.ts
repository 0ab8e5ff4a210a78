import { positive, roundFen } from './money.ts';
import { wholeYears } from '../dates/duration.ts';
import { numberAt, numberIn, rowsAt, tierAt, type QuantityFact, type Result } from './quantity.ts';

/**
 * Months of 抚恤金 for somebody who dies while of working age, by months paid (whole years: how
 * part-years count is not settled). Takes the table `survivor-months`. Throws a RangeError for
 * part-years and where the table has no row. Not for deaths at work. 人社部发〔2021〕18号第五条（一）.
 */
export const survivorMonthsWorking = (
  monthsPaid: number,
  table: QuantityFact,
  date: string,
): Result => {
  const years = wholeYears(monthsPaid);
  const row = tierAt(rowsAt(table, date), 'yearsPaid', years);
  if (!row) throw new RangeError(`The fact “${table.id}” has nothing for ${years} years`);
  const value = numberIn(row, 'months');
  return {
    value,
    unit: 'months',
    steps: [
      { key: 'months-paid', value: monthsPaid },
      { key: 'survivor-months', value, factId: table.id },
    ],
  };
};

/**
 * Months of 抚恤金 for a pensioner: a month less for each whole year of pension drawn, never below
 * the floor. Both durations in months, whole years. Takes `survivor-months` and
 * `survivor-months-floor`. Throws a RangeError as above. 人社部发〔2021〕18号第五条（二）.
 */
export const survivorMonthsRetired = (
  monthsPaid: number,
  monthsDrawn: number,
  facts: { readonly table: QuantityFact; readonly floor: QuantityFact },
  date: string,
): Result => {
  const atFirst = survivorMonthsWorking(monthsPaid, facts.table, date);
  const yearsDrawn = wholeYears(monthsDrawn);
  const floor = numberAt(facts.floor, date);
  return {
    value: Math.max(floor, atFirst.value - yearsDrawn),
    unit: 'months',
    steps: [
      ...atFirst.steps,
      { key: 'pension-years', value: yearsDrawn },
      { key: 'survivor-floor', value: floor, factId: facts.floor.id },
    ],
  };
};

/** Months of 丧葬补助金. Takes the fact `survivor-funeral-months`. 人社部发〔2021〕18号第四条. */
export const funeralMonths = (fact: QuantityFact, date: string): Result => {
  const value = numberAt(fact, date);
  return { value, unit: 'months', steps: [{ key: 'funeral-months', value, factId: fact.id }] };
};

/**
 * A number of months as yuan: times the province's monthly disposable income of urban residents in
 * the year before the death. Throws a RangeError unless the income is above 0.
 * 人社部发〔2021〕18号第四条、第五条.
 */
export const survivorAmount = (months: Result, income: number): Result => ({
  value: roundFen(months.value * positive('income', income)),
  unit: 'yuan',
  steps: [...months.steps, { key: 'income', value: income }],
});
