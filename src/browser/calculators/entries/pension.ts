import { pension } from '../../../core/calculators/pension.ts';
import { drawChart } from '../draw-chart.ts';
import { start } from '../start-calculator.ts';

start(pension, { chart: drawChart, notesFirst: true });
