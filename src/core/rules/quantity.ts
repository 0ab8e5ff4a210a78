import type { Quantity, Unit } from '../schema/fact.ts';
import { findLast } from '../find-last.ts';
import { valueAt } from '../dates/timeline.ts';

type Item = Pick<Quantity['values'][number], 'from' | 'value' | 'rows'>;
/** A row of a table quantity, by column. */
export type Row = Readonly<Record<string, number | string>>;

/** A quantity with its name; entries of the facts collection fit as they are. */
export interface QuantityFact {
  readonly id: string;
  readonly data: { readonly values: readonly Readonly<Item>[] };
}

/** The result of a rule: a value in its unit. */
export interface RuleResult {
  readonly value: number;
  readonly unit: Unit;
}

/**
 * The number of a scalar quantity on a date, in the quantity's unit.
 * Throws a RangeError where nothing is in force, a TypeError where the quantity is a table.
 */
export const numberAt = ({ id, data }: QuantityFact, date: string): number => {
  const { value } = valueAt(data.values, date);
  if (typeof value !== 'number') throw new TypeError(`The fact “${id}” holds no number`);
  return value;
};

/** The rows of a table quantity on a date; throws as `numberAt`. */
export const rowsAt = ({ id, data }: QuantityFact, date: string): readonly Row[] => {
  const { rows } = valueAt(data.values, date);
  if (!rows) throw new TypeError(`The fact “${id}” holds no table`);
  return rows;
};

/** A numeric cell of a row. Throws a TypeError where the column is missing or not a number. */
export const numberIn = (row: Row, column: string): number => {
  const cell = row[column];
  if (typeof cell !== 'number') throw new TypeError(`The column “${column}” holds no number`);
  return cell;
};

/** A cell of words of a row. Throws a TypeError where the column is missing or a number. */
export const wordIn = (row: Row, column: string): string => {
  const cell = row[column];
  if (typeof cell !== 'string') throw new TypeError(`The column “${column}” holds no words`);
  return cell;
};

/**
 * The last row whose `key` column is at most `amount`, for tables that read “from n years on”,
 * sorted upwards; undefined below the first row.
 */
export const tierAt = (rows: readonly Row[], key: string, amount: number): Row | undefined =>
  findLast(rows, (row) => numberIn(row, key) <= amount);
