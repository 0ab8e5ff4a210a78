/** Fetched with the first result from the reader's own figures: they are drawn, and fill the table. */
import type { RenderOptions } from './render-outcome.ts';
import { drawChart } from './draw-chart.ts';
import { pensionYearRows } from './pension-year-rows.ts';

/** The chart; the table by years further down the page, which held the example, holds the same. */
export const drawOwnPensions: NonNullable<RenderOptions['chart']> = (points, marked) => {
  document.querySelector('#pensions-by-years')!.innerHTML = pensionYearRows(points);
  return drawChart(points, marked);
};
