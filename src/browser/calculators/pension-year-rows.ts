import { MONTHS_A_YEAR } from '../../core/dates/duration.ts';
import type { ChartPoint } from '../../core/rules/comparison.ts';

/** Rows of a table of pensions, in whole yuan, for every five years paid. */
export const pensionYearRows = (points: readonly ChartPoint[]): string =>
  points
    .filter(({ months }) => months % (5 * MONTHS_A_YEAR) === 0)
    .map(({ months, basic, account, total }) => {
      const cells = [basic, account, total].map((yuan) => `<td>${yuan.toFixed(0)}</td>`).join('');
      return `<tr><th scope="row">${months / MONTHS_A_YEAR}年</th>${cells}</tr>`;
    })
    .join('');
