import { renderSeparateCases } from './render-separate-cases.ts';
import { drawChart } from './draw-chart.ts';
import type { RenderOptions } from './render-outcome.ts';

/** The parts of each calculator that has any, for its page; its script names them again. */
export const PARTS: Readonly<Record<string, RenderOptions>> = {
  pension: { chart: drawChart, notesFirst: true },
  lapse: { apart: renderSeparateCases },
};
