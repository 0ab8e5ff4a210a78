import { MONTHS_A_YEAR, wholeMonths } from './duration.ts';
import { numberIn, rowsAt, tierAt, type QuantityFact } from './quantity.ts';

/**
 * The most months of 失业保险金 that the law allows for so many months paid; provinces may give
 * fewer. 0 where too little was paid. Takes the table `unemployment-month-caps`.
 * Throws a RangeError for part-months and before the table begins. 社会保险法第四十六条.
 */
export const unemploymentMonthCap = (
  monthsPaid: number,
  table: QuantityFact,
  date: string,
): number => {
  const row = tierAt(rowsAt(table, date), 'yearsPaid', wholeMonths(monthsPaid) / MONTHS_A_YEAR);
  return row ? numberIn(row, 'months') : 0;
};
