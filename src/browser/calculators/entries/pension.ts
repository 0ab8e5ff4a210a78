import { pension } from '../../../core/calculators/pension.ts';
import { drawChart } from '../draw-chart.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(pension, { chart: drawChart, notesFirst: true });
