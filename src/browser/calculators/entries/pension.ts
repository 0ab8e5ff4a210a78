import { pension } from '../../../core/calculators/pension.ts';
import options from '../options/pension.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(pension, options);
