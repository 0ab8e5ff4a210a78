/** Compares tables with those of the last run; only columns of ratios, which hold on any machine. */
import type { Table } from './table.ts';

/** A ratio may be higher by this factor before it counts as slower: what runs differ by. */
const TOLERANCE = 1.3;

/** Bounds of a column that hold whatever the last run said. */
const BOUNDS: Readonly<Record<string, (value: number) => boolean>> = {
  'TBT ms': (value) => value <= 200,
  performance: (value) => value >= 95,
};

const isRatio = (column: string): boolean => column.endsWith('× bare');

const numberAt = (table: Table, row: number, column: string): number =>
  Number(table.rows[row]?.[table.head.indexOf(column)]);

/** What is slower than in the last tables by ratio, or beyond a bound; one sentence each. */
export const slower = (last: readonly Table[], now: readonly Table[]): string[] =>
  now.flatMap((table) => {
    const before = last.find(({ title }) => title === table.title);
    return table.rows.flatMap(([name], row) => {
      const rowBefore = before?.rows.findIndex(([other]) => other === String(name)) ?? -1;
      return table.head.flatMap((column) => {
        const value = numberAt(table, row, column);
        const bound = BOUNDS[column];
        if (bound && !bound(value)) return [`${name}: ${column} is ${value}`];
        if (!before || rowBefore < 0 || !isRatio(column)) return [];
        const was = numberAt(before, rowBefore, column);
        return value > was * TOLERANCE ? [`${name}: ${column} was ${was}, is ${value}`] : [];
      });
    });
  });
