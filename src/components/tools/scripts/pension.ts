import { pension } from '../../../domain/calculators/pension.ts';
import { drawChart } from '../chart.ts';
import { start } from '../start.ts';

start(pension, { chart: drawChart, notesFirst: true });
