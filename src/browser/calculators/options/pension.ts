import { drawChart } from '../draw-chart.ts';
import type { RenderOptions } from '../render-outcome.ts';

export default { chart: drawChart, notesFirst: true } satisfies RenderOptions;
