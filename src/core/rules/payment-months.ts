import { MONTHS_A_YEAR, wholeMonths } from '../dates/duration.ts';
import { findLastIndex } from '../find-last.ts';
import { numberIn, rowsAt, type QuantityFact } from './quantity.ts';

/**
 * 计发月数 for an age in months, by the table `payment-months` in force on `date`: between two
 * whole ages a straight line, rounded to one decimal, half upwards. The line is what local offices
 * publish for some months; no national table by month was seen.
 * Throws a RangeError below the first age of the table, above its last, and for part-months.
 * 国发〔2005〕38号附表.
 */
export const paymentMonths = (ageMonths: number, table: QuantityFact, date: string): number => {
  const age = wholeMonths(ageMonths) / MONTHS_A_YEAR;
  const rows = rowsAt(table, date);
  const i = findLastIndex(rows, (row) => numberIn(row, 'age') <= age);
  const below = rows[i];
  if (!below) throw new RangeError(`The fact “${table.id}” has nothing for the age of ${age}`);
  const from = numberIn(below, 'age');
  const start = numberIn(below, 'months');
  if (from === age) return start;
  const above = rows[i + 1];
  if (!above) throw new RangeError(`The fact “${table.id}” has nothing for the age of ${age}`);
  const share =
    (ageMonths - from * MONTHS_A_YEAR) / ((numberIn(above, 'age') - from) * MONTHS_A_YEAR);
  return oneDecimal(start + (numberIn(above, 'months') - start) * share);
};

const oneDecimal = (value: number): number => Math.round(Number((value * 10).toPrecision(12))) / 10;
