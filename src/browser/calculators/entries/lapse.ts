import { lapse } from '../../../core/calculators/lapse.ts';
import options from '../options/lapse.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(lapse, options);
